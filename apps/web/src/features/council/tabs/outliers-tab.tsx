import { Text } from '@mantine/core'
import type { CouncilOutlier, CouncilView } from '@openpar/domain/rounds'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'
import { useNames } from '../use-names.ts'

/** Points that stand out of their group, each with the statistic that says so. */
export function OutliersTab({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const format = useFormat()
  const names = useNames(view)
  const columns: Column<CouncilOutlier>[] = [
    { id: 'unit', title: words.unit, value: ({ unit }) => names.unit(unit) },
    { id: 'component', title: words.component, value: ({ component }) => names.component(component) },
    {
      id: 'points',
      title: words.points,
      value: ({ points }) => points,
      cell: ({ points }) => <strong>{format.points(points)}</strong>,
      align: 'right',
    },
    {
      id: 'median',
      title: words.median,
      value: ({ median }) => median,
      cell: ({ median }) => format.points(median),
      align: 'right',
    },
    {
      id: 'why',
      title: words.why,
      value: ({ score }) => Math.abs(score),
      cell: ({ score, compared }) =>
        words.whyOutlier(
          score > 0 ? words.above : words.below,
          format.number(Math.abs(score), { least: 1, most: 1 }),
          format.number(compared),
        ),
    },
  ]
  const source = useLocalRecords({ rows: view.outliers }, columns)
  return (
    <>
      <Text size="sm" c="dimmed" mb="sm">
        {words.outliersUnder}
      </Text>
      <RecordTable
        caption={words.outliers}
        columns={columns}
        source={source}
        rowKey={({ unit, component }) => `${unit} ${component}`}
        rowPath={({ unit }) => `/rounds/${view.round.id}/council/units/${unit}`}
        empty={<EmptyState title={words.noOutliers}>{words.noOutliersHint}</EmptyState>}
      />
    </>
  )
}
