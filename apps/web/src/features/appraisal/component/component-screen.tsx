import { Button, Group, NativeSelect, Skeleton, Stack, Text } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import type { ComponentAppraisal } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { IconChecks, IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { z } from 'zod'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { SaveState } from '../../../platform/feedback/save-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { useAddressSearch } from '../../../platform/screen/use-address.ts'
import { EntryDetail } from '../entry/entry-detail.tsx'
import { isSaid, SayDialog } from '../entry/say-dialog.tsx'
import { useEntryWork } from '../entry/use-entry-work.ts'
import { PhaseChip } from '../list/phase-chip.tsx'
import { useComponent, useOverview } from '../queries.ts'
import { texts } from '../texts.ts'
import { arrange, FILTERS, SORTS } from './arrange.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import styles from './grid.module.css'
import { Grid } from './grid.tsx'
import type { KeyCommand } from './key-command.ts'
import { KeyHelp, KeyLegend } from './key-legend.tsx'
import { useAppraisalKeys } from './use-appraisal-keys.ts'

/** One component across its units: the usual way to appraise. */
export function ComponentScreen({ round, code }: { round: string; code: string }) {
  const words = useTexts(texts)
  const view = useComponent(round, code)
  if (view.data) return <Desk view={view.data} />
  return (
    <>
      <PageHeader title={words.appraisal} crumbs={crumbsOf(words, round)} />
      {view.error ? (
        <ProblemAlert error={view.error} retry={() => void view.refetch()} />
      ) : (
        <Skeleton height={320} />
      )}
    </>
  )
}

const crumbsOf = (words: { rounds: string; given: string }, round: string) => [
  { title: words.rounds, path: '/rounds' },
  { title: words.given, path: `/rounds/${round}/appraisal` },
]

const Address = z.object({
  unit: z.uuid().optional().catch(undefined),
  filter: z.enum(FILTERS).catch('all'),
  sort: z.enum(SORTS).catch('name'),
})

const after = <T extends string>(all: readonly T[], one: T): T => all[(all.indexOf(one) + 1) % all.length]!

function Desk({ view }: { view: ComponentAppraisal }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const navigate = useNavigate()
  const { round, component } = view
  const overview = useOverview(round.id)
  const [{ unit: opened, filter, sort }, changeSearch] = useAddressSearch(Address)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState<string | undefined>(opened)
  const [document, setDocument] = useState<string | null>(null)
  const [dialog, setDialog] = useState<'bulk' | 'help' | null>(null)
  const rows = arrange(view.rows, { filter, sort }, selected)
  const at = rows.findIndex(({ unit }) => unit.id === (current ?? rows[0]?.unit.id))
  const detail = view.rows.find(({ unit }) => unit.id === opened)
  const acting = detail ?? rows[at]

  const focusOn = (unit: string | undefined) => {
    if (unit === undefined) return
    setCurrent(unit)
    if (opened !== undefined && opened !== unit) {
      setDocument(null)
      changeSearch({ unit })
    }
    requestAnimationFrame(() => buttonOf(unit)?.focus())
  }
  const work = useEntryWork(round.id, component.code, (unit, deed) => {
    // On to the next unit after a verdict; back to the same one after words.
    const place = rows.findIndex((row) => row.unit.id === unit)
    const judged = deed === 'accept' || deed === 'correct' || deed === 'return'
    focusOn((judged && opened === undefined ? rows[place + 1] : undefined)?.unit.id ?? unit)
  })
  const open = (unit: string | undefined) => {
    setDocument(null)
    if (unit !== undefined) setCurrent(unit)
    changeSearch({ unit })
    if (unit === undefined) requestAnimationFrame(() => buttonOf(current)?.focus())
  }
  const siblings = overview.data?.components ?? []
  const place = siblings.findIndex((one) => one.code === component.code)
  const goTo = (step: 1 | -1) => {
    const to = siblings[place + step]
    if (!to) return false
    void navigate({
      to: `/rounds/${round.id}/appraisal`,
      search: { component: to.code, filter, sort } as never,
    })
    return true
  }
  const take = (command: KeyCommand): boolean => {
    if (dialog !== null) return false
    switch (command.do) {
      case 'deed':
        if (acting) work.begin(acting, command.deed)
        return true
      case 'move': {
        const to = { first: 0, last: rows.length - 1 }[String(command.by)] ?? at + Number(command.by)
        focusOn(rows[Math.min(Math.max(0, to), rows.length - 1)]?.unit.id)
        return true
      }
      case 'neighbour':
        return goTo(command.by)
      case 'select':
        if (!acting) return false
        setSelected(toggled(selected, acting.unit.id))
        return true
      case 'evidence': {
        const [first] = acting?.entry.evidence?.value ?? []
        if (!acting || !first) return false
        if (opened === undefined) open(acting.unit.id)
        setDocument(document === first.document ? null : first.document)
        return true
      }
      case 'bulk':
        if (!component.mine) return false
        setDialog('bulk')
        return true
      case 'help':
        setDialog('help')
        return true
      case 'filter':
        changeSearch({ filter: after(FILTERS, filter) })
        return true
      case 'sort':
        changeSearch({ sort: after(SORTS, sort) })
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
  const title = nodeTitle({ node: component.code, name: component.name }, language)
  const others = view.rows.filter(({ own }) => !own)
  const done = others.filter(({ state }) => state === 'done').length
  const own = view.rows.length - others.length
  const asking = work.asking && view.rows.find(({ unit }) => unit.id === work.asking?.unit)
  const said = work.asking?.deed
  const under = [
    words.maxPoints(format.points(component.max)),
    component.owner && words.ownedBy(textIn(component.owner, language)),
    words.doneOf(format.number(done), format.number(others.length)),
    own > 0 && words.ownCount(format.number(own)),
    !component.mine && view.appraiser && words.notMine,
  ].filter(Boolean)
  return (
    <>
      <PageHeader
        title={title}
        under={under.join(' · ')}
        crumbs={crumbsOf(words, round.id)}
        chips={<PhaseChip round={round} />}
        actions={
          <Group gap="xs">
            <SaveState saving={work.saving} />
            <Button
              variant="default"
              size="sm"
              leftSection={<IconChevronLeft size={16} aria-hidden />}
              disabled={place <= 0}
              onClick={() => goTo(-1)}
            >
              {words.previous}
            </Button>
            <Button
              variant="default"
              size="sm"
              rightSection={<IconChevronRight size={16} aria-hidden />}
              disabled={place < 0 || place === siblings.length - 1}
              onClick={() => goTo(1)}
            >
              {words.next}
            </Button>
            {component.mine && (
              <Button
                size="sm"
                variant="default"
                leftSection={<IconChecks size={16} aria-hidden />}
                onClick={() => setDialog('bulk')}
              >
                {words.acceptAlike}
              </Button>
            )}
          </Group>
        }
      />
      <Stack gap="sm">
        <Text size="sm">
          {words.rule}: {component.rule[language]}
        </Text>
        <div className={`${styles.desk} ${detail ? styles.withDetail : ''}`}>
          <Stack gap="xs" className={styles.list}>
            <div className={styles.tools}>
              <NativeSelect
                label={words.show}
                size="sm"
                value={filter}
                onChange={(event) => changeSearch({ filter: event.currentTarget.value })}
                data={FILTERS.map((value) => ({
                  value,
                  label: `${words.filters[value]} (${arrange(view.rows, { filter: value, sort }, selected).length})`,
                }))}
              />
              <NativeSelect
                label={words.sort}
                size="sm"
                value={sort}
                onChange={(event) => changeSearch({ sort: event.currentTarget.value })}
                data={SORTS.map((value) => ({ value, label: words.sorts[value] }))}
              />
            </div>
            {rows.length === 0 ? (
              <EmptyState
                title={words.nothingFits}
                action={
                  <Button variant="default" onClick={() => changeSearch({ filter: 'all' })}>
                    {words.showAll}
                  </Button>
                }
              />
            ) : (
              <Grid
                view={view}
                rows={rows}
                work={work}
                title={title}
                current={acting?.unit.id}
                selected={selected}
                opened={opened}
                focus={setCurrent}
                open={open}
              />
            )}
          </Stack>
          {detail && (
            <div className={styles.aside}>
              <EntryDetail
                key={detail.unit.id}
                view={view}
                row={detail}
                work={work}
                title={detail.unit.name}
                close={() => open(undefined)}
                document={document}
                openDocument={setDocument}
              />
            </div>
          )}
        </div>
        {work.error && !work.asking && <ProblemAlert error={work.error} />}
        <div className={styles.foot}>
          <div className={styles.said} role="status">
            {work.said}
          </div>
          <KeyLegend />
        </div>
      </Stack>
      {asking && said && isSaid(said) && (
        <SayDialog row={asking} deed={said} round={round} component={component.code} work={work} />
      )}
      {dialog === 'bulk' && (
        <BulkDialog
          view={view}
          selected={selected}
          close={() => setDialog(null)}
          done={(sentence) => {
            setSelected(new Set())
            work.say(sentence)
          }}
        />
      )}
      {dialog === 'help' && <KeyHelp close={() => setDialog(null)} />}
    </>
  )
}

function toggled(selected: ReadonlySet<string>, unit: string): ReadonlySet<string> {
  const next = new Set(selected)
  if (!next.delete(unit)) next.add(unit)
  return next
}

const buttonOf = (unit: string | undefined) =>
  globalThis.document.querySelector<HTMLElement>(`button[data-unit="${unit}"]`)
