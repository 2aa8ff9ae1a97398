import { Result } from '@openpar/domain/results'
import { z } from 'zod'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { usePathParameters } from '../../platform/screen/use-address.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useServerRecords } from '../../platform/table/use-server-records.ts'
import { ShareBar } from './standing.tsx'
import { texts } from './texts.ts'

const Row = z.object({ ...Result.omit({ node: true }).shape, name: z.string() })
type Row = z.infer<typeof Row>

/** One node of the tree over all units of a set. */
export function NodeScreen() {
  const { set, node } = usePathParameters(z.object({ set: z.uuid(), node: z.string() }))
  const words = useTexts(texts)
  const format = useFormat()
  const source = useServerRecords({
    path: `/api/result-sets/${set}/nodes/${encodeURIComponent(node)}`,
    row: Row,
    key: ['result', 'node', set, node],
  })
  const columns: Column<Row>[] = [
    { id: 'name', title: words.unit, cell: ({ name }) => name, sortable: true },
    {
      id: 'rank',
      title: words.rank,
      cell: ({ rank }) => (rank === null ? '–' : format.number(rank)),
      sortable: true,
      align: 'right',
    },
    {
      id: 'points',
      title: words.points,
      cell: ({ points }) => <strong>{format.points(points)}</strong>,
      sortable: true,
      align: 'right',
    },
    { id: 'max', title: words.max, cell: ({ max }) => format.points(max), align: 'right', phone: false },
    {
      id: 'lost',
      title: words.lost,
      cell: ({ lost }) => format.points(lost),
      sortable: true,
      align: 'right',
    },
    {
      id: 'bar',
      title: words.lost,
      cell: ({ lost, max }) => <ShareBar part={lost} whole={max} lost />,
      phone: false,
    },
    { id: 'note', title: words.note, cell: ({ reason }) => reason, phone: false },
  ]
  return (
    <>
      <PageHeader
        title={`${words.node} ${node}`}
        under={words.nodeUnder}
        crumbs={[
          { title: words.results, path: '/results' },
          { title: words.ranking, path: `/results/${set}` },
        ]}
      />
      <RecordTable
        caption={`${words.node} ${node}`}
        columns={columns}
        source={source}
        rowKey={({ unit }) => unit}
        rowPath={({ unit }) => `/results/${set}/units/${unit}/nodes/${encodeURIComponent(node)}`}
        filterable={false}
      />
    </>
  )
}
