import { Button, Group, SimpleGrid, Skeleton, Stack, Text } from '@mantine/core'
import {
  getPeriod,
  periodLabel,
  type StandingValue,
  type ValueChange,
  ValuePage,
  writeFigure,
  writeQuotient,
} from '@openpar/domain/measures'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { z } from 'zod'
import { api } from '../../../platform/api/api.ts'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import { Panel } from '../../../platform/page/panel.tsx'
import { usePathParameters } from '../../../platform/screen/use-address.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'
import { TotalsPanel } from './totals-panel.tsx'

function Standing({ title, value, page }: { title: string; value: StandingValue | null; page: ValuePage }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  return (
    <Panel title={title}>
      {value === null ? (
        <Text c="dimmed">{words.noValue}</Text>
      ) : (
        <Stack gap={4}>
          <Text size="xl" fw={700}>
            {writeFigure(value, page.measure, language)}
          </Text>
          <Text size="sm" c="dimmed">
            {[
              words.provenances[value.provenance.kind],
              value.provenance.source,
              value.writer,
              format.instant(value.provenance.at),
            ]
              .filter((part) => part !== null && part !== '')
              .join(' · ')}
          </Text>
          {value.explanation !== null && (
            <Text size="sm">
              {words.explanation}: {value.explanation}
            </Text>
          )}
        </Stack>
      )}
    </Panel>
  )
}

function History({ page }: { page: ValuePage }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const columns: Column<ValueChange>[] = [
    {
      id: 'value',
      title: words.value,
      cell: (row) => writeFigure(row, page.measure, language),
      value: (row) => row.value,
    },
    {
      id: 'provenance',
      title: words.source,
      cell: (row) => [words.provenances[row.provenance], row.source].filter(Boolean).join(' · '),
      value: (row) => row.provenance,
    },
    { id: 'writer', title: words.writer, cell: (row) => row.writer ?? '–', value: (row) => row.writer },
    {
      id: 'at',
      title: words.writtenAt,
      cell: (row) => format.instant(row.at),
      value: (row) => row.at,
      nowrap: true,
    },
    { id: 'why', title: words.why, cell: (row) => row.why ?? row.explanation ?? '', value: (row) => row.why },
  ]
  const source = useLocalRecords({ rows: page.history }, columns)
  return (
    <RecordTable
      caption={words.history}
      columns={columns}
      source={source}
      rowKey={(row) => `${row.origin} ${row.version}`}
      filterable={false}
    />
  )
}

function LoadedValue({ page }: { page: ValuePage }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const { unit, measure, period, ratio, difference } = page
  return (
    <>
      <PageHeader
        title={measure.name[language]}
        under={`${unit.name} · ${periodLabel(getPeriod(period), language)}`}
        crumbs={[{ title: words.values, path: '/values' }]}
        chips={
          difference !== 'none' && (
            <StatusChip kind={difference === 'explained' ? 'warn' : 'bad'}>{words[difference]}</StatusChip>
          )
        }
        actions={
          <Group gap="xs">
            <Button component={Link} to={`/measures/${measure.code}`} variant="default">
              {words.measure}
            </Button>
            <Button component={Link} to={`/facts/${unit.id}/${period}`} variant="default">
              {words.openForm}
            </Button>
          </Group>
        }
      />
      <Stack gap="md">
        {ratio !== null && (
          <Panel title={words.fromRatio}>
            <Text size="xl" fw={700}>
              {writeQuotient(ratio, measure, language)}
            </Text>
          </Panel>
        )}
        {measure.aggregation.kind !== 'ratio' && (
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <Standing title={words.declared} value={page.declared} page={page} />
            <Standing title={words.computed} value={page.computed} page={page} />
          </SimpleGrid>
        )}
        {difference !== 'none' && <Text>{words.both}</Text>}
        {page.history.length > 0 && (
          <section aria-label={words.history}>
            <Text component="h2" fw={600} mb="xs" mt={0}>
              {words.history}
            </Text>
            <History page={page} />
          </section>
        )}
        {measure.aggregation.kind !== 'none' && (
          <Panel title={words.totals}>
            <TotalsPanel unit={unit.id} period={period} measure={measure.code} />
          </Panel>
        )}
      </Stack>
    </>
  )
}

/** One value: what stands, where it came from, how it came to be so, and what is below it. */
export function ValueScreen() {
  const { unit, period, measure } = usePathParameters(
    z.object({ unit: z.uuid(), period: z.string(), measure: z.string() }),
  )
  const words = useTexts(texts)
  const page = useQuery({
    queryKey: ['measure-value', 'page', unit, period, measure],
    queryFn: ({ signal }) =>
      api.get(`/api/units/${unit}/measure-values/${period}/${measure}`, ValuePage, { signal }),
  })
  if (page.data) return <LoadedValue page={page.data} />
  return (
    <>
      <PageHeader title={words.value} crumbs={[{ title: words.values, path: '/values' }]} />
      {page.error ? (
        <ProblemAlert error={page.error} retry={() => void page.refetch()} />
      ) : (
        <Skeleton height={240} />
      )}
    </>
  )
}
