import { type UnitInList, unitKindWords } from '@openpar/domain/organisation'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'
import { useFoundUnits } from '../unit-queries.ts'

/** Units of a day whose name or code holds every word of the search. */
export function FoundUnits({ on, search }: { on: string; search: string }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const found = useFoundUnits(search, on)
  const columns: readonly Column<UnitInList>[] = [
    { id: 'name', title: words.name, value: ({ name }) => name },
    { id: 'code', title: words.code, value: ({ code }) => code, nowrap: true },
    { id: 'kind', title: words.kind, value: ({ kind, label }) => label ?? unitKindWords[kind][language] },
    { id: 'parent', title: words.parent, value: ({ parentName }) => parentName },
    {
      id: 'from',
      title: words.from,
      value: ({ from }) => from,
      cell: ({ from }) => format.date(from),
      nowrap: true,
      phone: false,
    },
  ]
  const source = useLocalRecords(
    { rows: found.data, error: found.error, retry: () => void found.refetch() },
    columns,
  )
  return (
    <RecordTable
      caption={words.found}
      source={source}
      filterable={false}
      rowKey={({ id }) => id}
      rowPath={({ id }) => `/units/${id}`}
      empty={<EmptyState title={words.notFound}>{words.notFoundHint}</EmptyState>}
      columns={columns}
    />
  )
}
