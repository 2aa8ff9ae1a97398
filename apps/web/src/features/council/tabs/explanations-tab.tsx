import type { CouncilView, OpenExplanation } from '@openpar/domain/rounds'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'
import { useNames } from '../use-names.ts'

/** Explanations that were asked for and not given, or given and not judged. */
export function ExplanationsTab({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const format = useFormat()
  const names = useNames(view)
  const columns: Column<OpenExplanation>[] = [
    { id: 'unit', title: words.unit, value: ({ unit }) => names.unit(unit) },
    { id: 'component', title: words.component, value: ({ component }) => names.component(component) },
    {
      id: 'state',
      title: words.state,
      value: ({ state }) => words[state],
      cell: ({ state }) => (
        <StatusChip kind={state === 'waiting' ? 'bad' : 'warn'}>{words[state]}</StatusChip>
      ),
      nowrap: true,
    },
    { id: 'question', title: words.question, value: ({ question }) => question },
    { id: 'answer', title: words.answer, value: ({ answer }) => answer, cell: ({ answer }) => answer ?? '–' },
    {
      id: 'asked',
      title: words.asked,
      value: ({ askedAt }) => askedAt,
      cell: ({ askedAt, askedBy }) =>
        `${format.instant(askedAt)}${askedBy === null ? '' : `, ${view.people[askedBy] ?? '–'}`}`,
    },
  ]
  const source = useLocalRecords({ rows: view.explanations }, columns)
  return (
    <RecordTable
      caption={words.explanations}
      columns={columns}
      source={source}
      rowKey={({ unit, component }) => `${unit} ${component}`}
      rowPath={({ unit }) => `/rounds/${view.round.id}/council/units/${unit}`}
      empty={<EmptyState title={words.noExplanations}>{words.noExplanationsHint}</EmptyState>}
    />
  )
}
