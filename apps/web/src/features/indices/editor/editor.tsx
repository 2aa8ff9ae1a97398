import { ActionIcon, Alert, Button, Group, SegmentedControl } from '@mantine/core'
import { useHotkeys } from '@mantine/hooks'
import type { Fault } from '@openpar/domain'
import {
  EDITION_TRANSITIONS,
  type Edition,
  nodePathOf,
  outline,
  parsePath,
  readData,
  sumChecks,
} from '@openpar/domain/indices'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { SaveState } from '../../../platform/feedback/save-state.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useMay } from '../../../platform/session/me.ts'
import { PublishDialog } from '../publish/publish-dialog.tsx'
import { fieldsOf, pathKey, wordsOf } from '../shared/read-data.ts'
import { StateChips } from '../shared/state-chips.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { DraftConflict } from './draft/draft-conflict.tsx'
import { type Editing, EditingContext, type Selection } from './draft/editing.ts'
import { useDraft } from './draft/use-draft.ts'
import { useFaults } from './draft/use-faults.ts'
import styles from './editor.module.css'
import { FaultPanel } from './fault-panel.tsx'
import { SelectedForm } from './form/selected-form.tsx'
import { editorTexts } from './texts.ts'
import { CriteriaTree } from './tree/criteria-tree.tsx'
import { YamlView, type YamlViewHandle } from './yaml-view.tsx'

/** Tree and form side by side, or the text; saves by itself. */
export function Editor({ opened }: { opened: Edition }) {
  const texts = useTexts(editorTexts)
  const shared = useTexts(sharedTexts)
  const language = useLanguage()
  const may = useMay()
  const draft = useDraft(opened)
  const { source } = draft.history
  const [view, setView] = useState<'form' | 'yaml'>('form')
  const [selection, select] = useState<Selection>({ kind: 'edition' })
  const [publishing, setPublishing] = useState(false)
  const { faults, checked } = useFaults(source)
  const yaml = useRef<YamlViewHandle>(null)
  const data = useMemo(() => readData(source), [source])
  useHotkeys(
    [
      ['mod+Z', draft.undo],
      ['mod+Y', draft.redo],
      ['mod+shift+Z', draft.redo],
    ],
    ['INPUT', 'TEXTAREA'],
  )
  const editing = useMemo(
    (): Editing => ({
      data,
      nodes: outline(data),
      sums: new Map(sumChecks(data).map((check) => [pathKey(check.path), check])),
      selection,
      select,
      perform: draft.perform,
      set: (path, value) => draft.perform({ kind: 'set', path, value }),
    }),
    [data, selection, draft.perform],
  )
  const open = (fault: Fault) => {
    const path = parsePath(fault.path)
    const node = nodePathOf(path)
    if (view === 'yaml' || data === undefined) {
      setView('yaml')
      requestAnimationFrame(() => yaml.current?.goTo(fault.line, fault.column))
    } else if (node !== undefined) select({ kind: 'node', path: node })
    else select({ kind: path[0] === 'measures' ? 'measures' : 'edition' })
  }
  const shown = data === undefined ? 'yaml' : view
  return (
    <EditingContext value={editing}>
      <PageHeader
        title={wordsOf(fieldsOf(data).title, language) ?? shared.draft}
        under={shared.editionOf(draft.edition.indexCode, draft.edition.code)}
        crumbs={[
          { title: shared.indices, path: '/indices' },
          { title: draft.edition.code, path: `/indices/${opened.id}` },
        ]}
        chips={<StateChips edition={draft.edition} />}
        actions={
          <>
            <SaveState saving={draft.saving} />
            {may(EDITION_TRANSITIONS.publish.right) && (
              <Button disabled={source !== draft.edition.source} onClick={() => setPublishing(true)}>
                {texts.publish}
              </Button>
            )}
          </>
        }
      />
      <Group gap="xs" mb="sm" className={styles.tools}>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={texts.undo}
          title={texts.undo}
          disabled={draft.history.done.length === 0}
          onClick={draft.undo}
        >
          <IconArrowBackUp size={18} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="default"
          size={34}
          aria-label={texts.redo}
          title={texts.redo}
          disabled={draft.history.undone.length === 0}
          onClick={draft.redo}
        >
          <IconArrowForwardUp size={18} aria-hidden />
        </ActionIcon>
        <SegmentedControl
          aria-label={texts.view}
          value={shown}
          onChange={(next) => setView(next as 'form' | 'yaml')}
          data={[
            { value: 'form', label: texts.form, disabled: data === undefined },
            { value: 'yaml', label: texts.yaml },
          ]}
        />
      </Group>
      <ProblemAlert error={draft.saveError} retry={draft.saveNow} mb="sm" />
      {data === undefined && (
        <Alert color="red" variant="light" mb="sm" styles={{ message: { color: 'var(--ink)' } }}>
          {texts.unreadable}
        </Alert>
      )}
      <FaultPanel faults={faults} checked={checked} open={open} />
      {shown === 'yaml' ? (
        <YamlView
          ref={yaml}
          source={source}
          faults={checked ? faults : []}
          write={(text) => draft.perform({ kind: 'write', source: text })}
        />
      ) : (
        <div className={styles.sides}>
          <CriteriaTree />
          <SelectedForm />
        </div>
      )}
      {draft.theirs !== undefined && (
        <DraftConflict
          mine={source}
          theirs={draft.theirs.source}
          keepMine={draft.keepMine}
          keepTheirs={draft.keepTheirs}
        />
      )}
      {publishing && <PublishDialog edition={draft.edition} close={() => setPublishing(false)} />}
    </EditingContext>
  )
}
