import { Skeleton } from '@mantine/core'
import { isBefore, Phase, Round, RoundPlan } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { useMe } from '../../../platform/session/me.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { scopeOf } from '../outbox/outbox.ts'
import { browserStore } from '../outbox/outbox-store.ts'
import { texts } from '../texts.ts'

const Rounds = z.object({ items: z.array(Round) })
const Planned = z.looseObject({ phase: Phase, plan: RoundPlan })

interface RunningSheet {
  readonly round: Round
  readonly unit: { readonly id: string; readonly name: string }
  readonly unsent: number
}

/** The running scoresheets of the units that somebody works for, with what waits for them on this machine. */
function useRunningSheets() {
  const { person, grants } = useMe()
  const units = new Map(
    grants
      .filter(({ role }) => role === 'unit-officer' || role === 'unit-leader')
      .map(({ unit }) => [unit.id, unit]),
  )
  return useQuery({
    queryKey: ['round', 'sheets-of', person.id],
    queryFn: async ({ signal }): Promise<readonly RunningSheet[]> => {
      const { items } = await api.get('/api/rounds', Rounds, { query: { limit: 100 }, signal })
      const running = items.filter(({ state }) => state !== 'prepared' && isBefore(state, 'published'))
      const waiting = await browserStore.count(person.id).catch(() => new Map<string, number>())
      const sheets = await Promise.all(
        running.map(async (round) => {
          const { plan } = await api.get(`/api/rounds/${round.id}`, Planned, { signal })
          return plan.groups
            .flatMap((group) => group.units)
            .flatMap((id): RunningSheet[] => {
              const unit = units.get(id)
              const scope = scopeOf({ person: person.id, round: round.id, unit: id })
              return unit ? [{ round, unit, unsent: waiting.get(scope) ?? 0 }] : []
            })
        }),
      )
      return sheets.flat()
    },
  })
}

const pathOf = ({ round, unit }: RunningSheet) => `/rounds/${round.id}/units/${unit.id}`

/** The scoresheets of my units; a single one is opened at once. */
export function SheetsScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const navigate = useNavigate()
  const { data, error, refetch } = useRunningSheets()
  const only = data?.length === 1 ? data[0] : undefined
  useEffect(() => {
    if (only) void navigate({ to: pathOf(only), replace: true })
  }, [only, navigate])
  const columns: Column<RunningSheet>[] = [
    { id: 'round', title: words.round, value: ({ round }) => round.name, cell: ({ round }) => round.name },
    { id: 'unit', title: words.unit, value: ({ unit }) => unit.name, cell: ({ unit }) => unit.name },
    {
      id: 'phase',
      title: words.phase,
      value: ({ round }) => words.phases[round.state],
      cell: ({ round }) => words.phases[round.state],
    },
    {
      id: 'deadline',
      title: words.deadline,
      value: ({ round }) => round.deadlines.selfScoring,
      cell: ({ round }) => format.date(round.deadlines.selfScoring),
    },
    {
      id: 'unsent',
      title: words.unsentHere,
      value: ({ unsent }) => unsent,
      cell: ({ unsent }) => (unsent === 0 ? '' : words.unsentCount(format.number(unsent))),
    },
  ]
  const source = useLocalRecords(
    { rows: data ? [...data] : undefined, error, retry: () => void refetch() },
    columns,
  )
  return (
    <>
      <PageHeader title={words.sheets} under={words.sheetsUnder} />
      <ProblemAlert error={error} retry={() => void refetch()} />
      {data === undefined || only ? (
        !error && <Skeleton height={200} />
      ) : data.length === 0 ? (
        <Panel>
          <EmptyState title={words.noSheets}>{words.noSheetsHint}</EmptyState>
        </Panel>
      ) : (
        <RecordTable
          caption={words.sheets}
          columns={columns}
          source={source}
          rowKey={(sheet) => pathOf(sheet)}
          rowPath={pathOf}
        />
      )}
    </>
  )
}
