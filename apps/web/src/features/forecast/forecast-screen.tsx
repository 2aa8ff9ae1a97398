import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { ListedForecast, Round } from '@openpar/domain/rounds'
import { useQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { api } from '../../platform/api/api.ts'
import { useChange } from '../../platform/api/use-change.ts'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { usePathParameters } from '../../platform/screen/use-address.ts'
import { useMay } from '../../platform/session/me.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../platform/table/use-local-records.ts'
import { IntervalBar } from './interval-bar.tsx'
import { texts } from './texts.ts'
import { useReasons } from './use-reasons.ts'

type Row = ListedForecast
const Forecasts = z.object({ computedAt: z.iso.datetime().nullable(), items: z.array(ListedForecast) })
const Rounds = z.object({ items: z.array(Round) })

/** Every unit of a running round: the score from what is known, and what it may come to. */
export function ForecastScreen() {
  const { round } = usePathParameters(z.object({ round: z.uuid() }))
  const words = useTexts(texts)
  const format = useFormat()
  const may = useMay()
  const reasons = useReasons()
  const forecasts = useQuery({
    queryKey: ['forecast', round],
    queryFn: ({ signal }) => api.get(`/api/rounds/${round}/forecasts`, Forecasts, { signal }),
  })
  const rounds = useQuery({
    queryKey: ['round', 'all'],
    queryFn: ({ signal }) => api.get('/api/rounds?limit=200', Rounds, { signal }),
  })
  const anew = useChange(
    (_: undefined, key) => api.post(`/api/rounds/${round}/forecasts`, z.undefined(), undefined, { key }),
    { refresh: [['forecast']], done: () => notifications.show({ message: words.asked }) },
  )
  const scale = Math.max(100, ...(forecasts.data?.items ?? []).map(({ provisional }) => provisional.max))
  const columns: Column<Row>[] = [
    { id: 'name', title: words.unit, value: ({ name }) => name, cell: ({ name }) => name },
    {
      id: 'provisional',
      title: words.provisional,
      value: ({ provisional }) => provisional.points,
      cell: ({ provisional }) => <strong>{format.points(provisional.points)}</strong>,
      align: 'right',
    },
    {
      id: 'known',
      title: words.known,
      value: ({ provisional }) => provisional.known,
      cell: ({ provisional: { known, components } }) =>
        words.knownOf(format.number(known), format.number(components)),
      align: 'right',
      nowrap: true,
    },
    {
      id: 'forecast',
      title: words.forecast,
      value: ({ forecast }) => forecast,
      cell: ({ forecast }) => format.points(forecast),
      align: 'right',
    },
    {
      id: 'interval',
      title: words.interval,
      cell: ({ interval, reason }) =>
        interval
          ? words.between(format.points(interval.low), format.points(interval.high))
          : reason && reasons[reason],
      align: 'right',
    },
    {
      id: 'bar',
      title: words.interval,
      cell: (row) => <IntervalBar {...row} scale={scale} />,
      phone: false,
    },
  ]
  const source = useLocalRecords(
    {
      rows: forecasts.data?.items,
      error: forecasts.error,
      retry: () => void forecasts.refetch(),
      sort: { column: 'forecast', descending: true },
    },
    columns,
  )
  const at = forecasts.data?.computedAt
  const name = rounds.data?.items.find(({ id }) => id === round)?.name
  return (
    <>
      <PageHeader
        title={words.title}
        under={at ? words.under(format.instant(at)) : undefined}
        crumbs={[
          { title: words.rounds, path: '/rounds' },
          { title: name ?? words.round, path: `/rounds/${round}` },
        ]}
        actions={
          may('round.change') && (
            <Button variant="default" loading={anew.isPending} onClick={() => anew.mutate(undefined)}>
              {words.anew}
            </Button>
          )
        }
      />
      <ProblemAlert error={anew.error} />
      <RecordTable
        caption={words.title}
        columns={columns}
        source={source}
        rowKey={({ unit }) => unit}
        rowPath={({ unit }) => `/rounds/${round}/forecast/${unit}`}
        empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>}
      />
    </>
  )
}
