import { Group, Select } from '@mantine/core'
import { findPeriod, ListedValue, periodLabel, writeFigure } from '@openpar/domain/measures'
import { useState } from 'react'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useServerRecords } from '../../../platform/table/use-server-records.ts'
import { texts } from '../texts.ts'

const PROVENANCES = ['declared', 'import', 'cases', 'survey'] as const
const STATES = ['value', 'missing', 'not-applicable'] as const

/** Every value in sight, to look one up or to take the list away. */
export function ValuesScreen() {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [provenance, setProvenance] = useState<string | null>(null)
  const [state, setState] = useState<string | null>(null)
  const source = useServerRecords({
    path: '/api/measure-values',
    row: ListedValue,
    key: ['measure-value', 'list'],
    query: { provenance, state },
  })
  const columns: Column<ListedValue>[] = [
    { id: 'name', title: words.measure, cell: ({ measure }) => measure.name[language] },
    { id: 'unit', title: words.unit, cell: ({ unit }) => unit.name },
    {
      id: 'period',
      title: words.period,
      cell: ({ period }) => periodLabel(findPeriod(period)!, language),
      sortable: true,
    },
    {
      id: 'value',
      title: words.value,
      cell: (row) => writeFigure(row, { kind: row.kind, levels: row.levels }, language),
      align: 'right',
    },
    { id: 'provenance', title: words.source, cell: (row) => words.provenances[row.provenance] },
    { id: 'writer', title: words.writer, cell: ({ writer }) => writer ?? '–', phone: false },
    {
      id: 'written',
      title: words.writtenAt,
      cell: ({ at }) => format.instant(at),
      sortable: true,
      nowrap: true,
    },
  ]
  return (
    <>
      <PageHeader title={words.values} />
      <RecordTable
        caption={words.values}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        rowPath={({ unit, period, measure }) => `/values/${unit.id}/${period}/${measure.code}`}
        empty={<EmptyState title={words.noValue} />}
        toolbar={
          <Group gap="xs">
            <Select
              aria-label={words.source}
              placeholder={words.anyProvenance}
              data={PROVENANCES.map((value) => ({ value, label: words.provenances[value] }))}
              value={provenance}
              onChange={setProvenance}
              clearable
              w={190}
            />
            <Select
              aria-label={words.state}
              placeholder={words.anyState}
              data={STATES.map((value) => ({ value, label: words.cellStates[value] }))}
              value={state}
              onChange={setState}
              clearable
              w={190}
            />
          </Group>
        }
      />
    </>
  )
}
