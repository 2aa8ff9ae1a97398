import { Switch } from '@mantine/core'
import { ResultSet } from '@openpar/domain/results'
import { textIn } from '@openpar/engine'
import { z } from 'zod'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { useAddressSearch } from '../../platform/screen/use-address.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useServerRecords } from '../../platform/table/use-server-records.ts'
import { SetState } from './set-state.tsx'
import { texts } from './texts.ts'

const Search = z.object({ superseded: z.literal('yes').optional().catch(undefined) })

/** All result sets; each leads to its ranking. */
export function SetsScreen() {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [{ superseded }, changeSearch] = useAddressSearch(Search)
  const source = useServerRecords({
    path: '/api/result-sets',
    row: ResultSet,
    key: ['result', 'sets'],
    query: { superseded },
  })
  const columns: Column<ResultSet>[] = [
    { id: 'index', title: words.index, cell: ({ edition }) => textIn(edition.title, language) },
    { id: 'period', title: words.period, cell: ({ period }) => period, sortable: true, align: 'right' },
    { id: 'group', title: words.group, cell: ({ group }) => textIn(group.title, language) },
    { id: 'units', title: words.units, cell: ({ units }) => format.number(units), align: 'right' },
    { id: 'state', title: words.state, cell: (set) => <SetState set={set} />, nowrap: true },
    {
      id: 'computed',
      title: words.computed,
      cell: ({ computedAt }) => format.instant(computedAt),
      nowrap: true,
      phone: false,
    },
  ]
  return (
    <>
      <PageHeader title={words.results} under={words.resultsUnder} />
      <Switch
        label={words.showSuperseded}
        checked={superseded === 'yes'}
        onChange={(event) => changeSearch({ superseded: event.currentTarget.checked ? 'yes' : undefined })}
        mb="sm"
      />
      <RecordTable
        caption={words.results}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        rowPath={({ id }) => `/results/${id}`}
        filterable={false}
        empty={<EmptyState title={words.noResults}>{words.noResultsHint}</EmptyState>}
      />
    </>
  )
}
