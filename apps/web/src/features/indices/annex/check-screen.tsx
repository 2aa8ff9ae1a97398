import { Button, Group, SegmentedControl, Text } from '@mantine/core'
import { type AnnexReading, Edition } from '@openpar/domain/indices'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { newId } from '../../../platform/api/new-id.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { EditingContext } from '../editor/draft/editing.ts'
import { SelectedForm } from '../editor/form/selected-form.tsx'
import { CriteriaTree } from '../editor/tree/criteria-tree.tsx'
import { sharedTexts } from '../shared/texts.ts'
import { AnnexTables } from './annex-tables.tsx'
import styles from './check-screen.module.css'
import { DoubtList } from './doubt-list.tsx'
import { annexTexts } from './texts.ts'
import { type AnnexDoubt, useCheck } from './use-check.ts'

/** Left the annex as read, right the draft; nothing is saved before every doubt is confirmed or mended. */
export function CheckScreen({ reading, leave }: { reading: AnnexReading; leave: () => void }) {
  const texts = useTexts(annexTexts)
  const shared = useTexts(sharedTexts)
  const format = useFormat()
  const navigate = useNavigate()
  const check = useCheck(reading)
  const [side, setSide] = useState<'doubts' | 'draft'>('doubts')
  const [shown, setShown] = useState<AnnexDoubt | null>(null)
  const [id] = useState(newId)
  const { doubts } = reading
  const open = doubts.length - check.decisions.size
  const save = useChange((body: object, key) => api.post('/api/editions', Edition, body, { key }), {
    refresh: [['edition']],
    done: (edition) => void navigate({ to: `/indices/${edition.id}/edit` }),
  })
  const saved = save.isSuccess
  useEffect(() => {
    if (saved) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [saved])
  const send = () => {
    const decisions = doubts.map((doubt) => ({
      place: doubt.place.slice(0, 500),
      doubt: doubt.vi.slice(0, 2000),
      decision: check.decisions.get(doubt),
    }))
    save.mutate({ id, from: { kind: 'annex', source: check.source, file: reading.file, decisions } })
  }
  return (
    <EditingContext value={check.editing}>
      <PageHeader
        title={texts.title}
        under={reading.file.name}
        crumbs={[{ title: shared.indices, path: '/indices' }]}
        actions={
          <Button variant="default" onClick={leave}>
            {texts.another}
          </Button>
        }
      />
      <ProblemAlert error={save.error} mb="md" />
      <Text size="xs" c="dimmed" mb="sm">
        {open > 0 ? texts.saveHint : texts.allDone}
      </Text>
      <div className={styles.sides}>
        <AnnexTables
          tables={reading.tables}
          doubts={doubts}
          decisions={check.decisions}
          shown={shown}
          show={(doubt) => {
            setSide('doubts')
            setShown(doubt)
          }}
        />
        <div className={styles.right}>
          <Group gap="xs" className={styles.bar}>
            <SegmentedControl
              aria-label={texts.draft}
              value={side}
              onChange={(next) => {
                check.mend(null)
                setSide(next as 'doubts' | 'draft')
              }}
              data={[
                { value: 'doubts', label: `${texts.doubts} (${format.number(open)})` },
                { value: 'draft', label: texts.draft },
              ]}
            />
            <StatusChip kind={open === 0 ? 'good' : 'warn'}>
              {texts.checked(format.number(doubts.length - open), format.number(doubts.length))}
            </StatusChip>
            <Button ml="auto" onClick={send} loading={save.isPending} disabled={open > 0}>
              {texts.save}
            </Button>
          </Group>
          {side === 'doubts' ? (
            <DoubtList doubts={doubts} check={check} shown={shown} show={setShown} />
          ) : (
            <div className={styles.draft}>
              <CriteriaTree />
              <SelectedForm />
            </div>
          )}
        </div>
      </div>
    </EditingContext>
  )
}
