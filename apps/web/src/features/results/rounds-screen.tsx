import { nextDeadline, type Phase, Round, type Step } from '@openpar/domain/rounds'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { StatusChip, type StatusKind } from '../../platform/feedback/status-chip.tsx'
import { today } from '../../platform/format/date.ts'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useServerRecords } from '../../platform/table/use-server-records.ts'
import { texts } from './texts.ts'

/** All rounds with where they stand and their four deadlines. */
export function RoundsScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const source = useServerRecords({ path: '/api/rounds', row: Round, key: ['round', 'list'] })
  const steps: Readonly<Record<Step, string>> = {
    selfScoring: words.selfScoring,
    firstAppraisal: words.firstAppraisal,
    explanation: words.explanationStep,
    secondAppraisal: words.secondAppraisal,
  }
  const next = ({ deadlines, state }: Round) => {
    if (state === 'published') return '–'
    const found = nextDeadline(deadlines, today())
    if (!found) return words.over
    const left = found.days === 0 ? words.today : words.daysLeft(format.number(found.days))
    return `${steps[found.step]} ${format.date(found.on)}, ${left}`
  }
  const deadline = (step: Step): Column<Round> => ({
    id: step,
    title: steps[step],
    cell: ({ deadlines }) => format.date(deadlines[step]),
    nowrap: true,
    phone: step === 'selfScoring',
  })
  const columns: Column<Round>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name, sortable: true },
    { id: 'state', title: words.state, cell: ({ state }) => <State state={state} />, nowrap: true },
    { id: 'next', title: words.next, cell: next },
    { id: 'units', title: words.units, cell: ({ units }) => format.number(units), align: 'right' },
    deadline('selfScoring'),
    deadline('firstAppraisal'),
    deadline('explanation'),
    deadline('secondAppraisal'),
  ]
  return (
    <>
      <PageHeader title={words.rounds} under={words.roundsUnder} />
      <RecordTable
        caption={words.rounds}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        filterable={false}
        empty={<EmptyState title={words.noRounds}>{words.noRoundsHint}</EmptyState>}
      />
    </>
  )
}

function State({ state }: { state: Phase }) {
  const words = useTexts(texts)
  const shown: Readonly<Record<Phase, readonly [StatusKind, string]>> = {
    prepared: ['neutral', words.prepared],
    'self-scoring': ['accent', words.selfScoring],
    'first-appraisal': ['accent', words.firstAppraisal],
    explanation: ['accent', words.explanationStep],
    'second-appraisal': ['accent', words.secondAppraisal],
    council: ['accent', words.council],
    final: ['good', words.final],
    published: ['good', words.published],
  }
  const [kind, word] = shown[state]
  return <StatusChip kind={kind}>{word.toLocaleLowerCase('vi')}</StatusChip>
}
