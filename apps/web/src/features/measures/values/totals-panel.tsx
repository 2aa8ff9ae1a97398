import { Skeleton, Stack, Text } from '@mantine/core'
import { MeasureTotals, writeQuotient } from '@openpar/domain/measures'
import { useQuery } from '@tanstack/react-query'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'

type UnitTotal = MeasureTotals['whole']

function TotalsTable({ totals }: { totals: MeasureTotals }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { measure, whole, parts } = totals
  const written = (value: string | null) => (value === null ? '–' : writeQuotient(value, measure, language))
  const columns: Column<UnitTotal>[] = [
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name, value: ({ unit }) => unit.name },
    {
      id: 'total',
      title: words.total,
      cell: ({ total }) => written(total),
      value: ({ total }) => Number(total),
      align: 'right',
    },
    {
      id: 'soFar',
      title: words.soFar,
      cell: ({ soFar }) => written(soFar),
      value: ({ soFar }) => Number(soFar),
      align: 'right',
    },
    {
      id: 'coverage',
      title: words.coverage,
      cell: ({ covered, expected }) => (
        <StatusChip kind={covered === expected ? 'good' : 'warn'}>
          {words.covered(covered, expected)}
        </StatusChip>
      ),
      value: ({ covered, expected }) => (expected === 0 ? 1 : covered / expected),
    },
  ]
  const source = useLocalRecords({ rows: parts }, columns)
  const named = whole.lacking.map(({ name }) => name)
  const more = whole.expected - whole.covered - named.length
  return (
    <Stack gap="sm">
      <Text>
        <b>{whole.unit.name}</b>: {written(whole.total ?? null)}{' '}
        <Text component="span" c="dimmed">
          {whole.total === null && whole.soFar !== null && `${words.soFar}: ${written(whole.soFar)} · `}
          {words.covered(whole.covered, whole.expected)}
        </Text>
      </Text>
      {named.length > 0 && (
        <Text size="sm">
          {words.notWhole([...named, ...(more > 0 ? [words.andMore(more)] : [])].join(', '))}
        </Text>
      )}
      {parts.length > 0 && (
        <RecordTable
          caption={words.totals}
          columns={columns}
          source={source}
          rowKey={({ unit }) => unit.id}
          filterable={parts.length > 10}
        />
      )}
    </Stack>
  )
}

/** Totals of a measure for a unit and the units right below it, with what is lacking. */
export function TotalsPanel({ unit, period, measure }: { unit: string; period: string; measure: string }) {
  const words = useTexts(texts)
  const format = useFormat()
  const totals = useQuery({
    queryKey: ['measure-value', 'totals', unit, period, measure],
    queryFn: ({ signal }) =>
      api.get(`/api/units/${unit}/measure-totals/${period}/${measure}`, MeasureTotals, { signal }),
  })
  if (totals.error) return <ProblemAlert error={totals.error} retry={() => void totals.refetch()} />
  if (!totals.data) return <Skeleton height={120} />
  return (
    <Stack gap="xs">
      <TotalsTable totals={totals.data} />
      <Text size="xs" c="dimmed">
        {words.onMapOf(format.date(totals.data.on))}
      </Text>
    </Stack>
  )
}
