import { Skeleton, Stack } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import type { UnitAppraisal } from '@openpar/domain/rounds'
import { useState } from 'react'
import { z } from 'zod'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { SaveState } from '../../../platform/feedback/save-state.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useAddressSearch, usePathParameters } from '../../../platform/screen/use-address.ts'
import styles from '../component/grid.module.css'
import type { KeyCommand } from '../component/key-command.ts'
import { KeyHelp, KeyLegend } from '../component/key-legend.tsx'
import { useAppraisalKeys } from '../component/use-appraisal-keys.ts'
import { EntryDetail } from '../entry/entry-detail.tsx'
import { isSaid, SayDialog } from '../entry/say-dialog.tsx'
import { useEntryWork } from '../entry/use-entry-work.ts'
import { PhaseChip } from '../list/phase-chip.tsx'
import { codeInAddress, useComponent, useUnit } from '../queries.ts'
import { texts } from '../texts.ts'
import { ComponentList } from './component-list.tsx'

/** One unit across its components, in the order of the tree. */
export function UnitAppraisalScreen() {
  const words = useTexts(texts)
  const { round, unit } = usePathParameters(z.object({ round: z.uuid(), unit: z.uuid() }))
  const view = useUnit(round, unit)
  if (view.data) return <Desk view={view.data} />
  return (
    <>
      <PageHeader
        title={words.byUnit}
        crumbs={[{ title: words.given, path: `/rounds/${round}/appraisal` }]}
      />
      {view.error ? (
        <ProblemAlert error={view.error} retry={() => void view.refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  )
}

function Desk({ view: { round, unit, components } }: { view: UnitAppraisal }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const [{ component: opened }, changeSearch] = useAddressSearch(z.object({ component: codeInAddress }))
  const [current, setCurrent] = useState(opened ?? components[0]?.code)
  const [document, setDocument] = useState<string | null>(null)
  const [helping, setHelping] = useState(false)
  const across = useComponent(round.id, opened)
  const row = across.data?.rows.find((one) => one.unit.id === unit.id)
  const work = useEntryWork(round.id, opened ?? '')
  const at = components.findIndex(({ code }) => code === current)
  const buttonOf = (code: string | undefined) =>
    globalThis.document.querySelector<HTMLElement>(`button[data-component="${code}"]`)
  const open = (code: string | undefined) => {
    setDocument(null)
    if (code !== undefined) setCurrent(code)
    changeSearch({ component: code })
    if (code === undefined) requestAnimationFrame(() => buttonOf(current)?.focus())
  }
  const take = (command: KeyCommand): boolean => {
    if (helping) return false
    switch (command.do) {
      case 'deed':
        if (row) work.begin(row, command.deed)
        return row !== undefined
      case 'move': {
        const to = { first: 0, last: components.length - 1 }[String(command.by)] ?? at + Number(command.by)
        const next = components[Math.min(Math.max(0, to), components.length - 1)]
        if (!next) return false
        setCurrent(next.code)
        if (opened !== undefined) open(next.code)
        requestAnimationFrame(() => buttonOf(next.code)?.focus())
        return true
      }
      case 'evidence': {
        const [first] = row?.entry.evidence?.value ?? []
        if (!first) return false
        setDocument(document === first.document ? null : first.document)
        return true
      }
      case 'help':
        setHelping(true)
        return true
      case 'close':
        if (work.asking) work.cancel()
        else if (document !== null) setDocument(null)
        else if (opened !== undefined) open(undefined)
        else return false
        return true
      default:
        return false
    }
  }
  useAppraisalKeys(take)
  const deed = work.asking?.deed
  const judged = components.filter(({ state }) => state === 'done').length
  return (
    <>
      <PageHeader
        title={unit.name}
        under={`${words.byUnit} · ${words.doneOf(String(judged), String(components.length))}`}
        crumbs={[
          { title: words.rounds, path: '/rounds' },
          { title: words.given, path: `/rounds/${round.id}/appraisal` },
        ]}
        chips={<PhaseChip round={round} />}
        actions={<SaveState saving={work.saving} />}
      />
      <Stack gap="sm">
        <div className={`${styles.desk} ${opened === undefined ? '' : styles.withDetail}`}>
          <Stack gap="xs" className={styles.list}>
            <ComponentList
              components={components}
              caption={unit.name}
              current={current}
              opened={opened}
              focus={setCurrent}
              open={open}
            />
          </Stack>
          {opened !== undefined && (
            <div className={styles.aside}>
              {across.error && <ProblemAlert error={across.error} retry={() => void across.refetch()} />}
              {across.isLoading && <Skeleton height={320} />}
              {across.data && row && (
                <EntryDetail
                  key={opened}
                  view={across.data}
                  row={row}
                  work={work}
                  title={nodeTitle({ node: opened, name: across.data.component.name }, language)}
                  close={() => open(undefined)}
                  document={document}
                  openDocument={setDocument}
                />
              )}
            </div>
          )}
        </div>
        {work.error && !work.asking && <ProblemAlert error={work.error} />}
        <div className={styles.foot}>
          <div className={styles.said} role="status">
            {work.said}
          </div>
          <KeyLegend onUnit />
        </div>
      </Stack>
      {row && across.data && deed && isSaid(deed) && (
        <SayDialog row={row} deed={deed} round={across.data.round} component={opened!} work={work} />
      )}
      {helping && <KeyHelp onUnit close={() => setHelping(false)} />}
    </>
  )
}
