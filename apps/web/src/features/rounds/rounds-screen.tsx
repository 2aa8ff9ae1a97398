import { Button } from '@mantine/core'
import { nextDeadline, Round, type Step } from '@openpar/domain/rounds'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { today } from '../../platform/format/date.ts'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { useMay } from '../../platform/session/me.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useServerRecords } from '../../platform/table/use-server-records.ts'
import { PhaseChip } from './phase-chip.tsx'
import { texts } from './texts.ts'

/** Past rounds of the sample are known by their results alone. */
const pathOf = ({ id, sample, state }: Round) =>
  sample && state === 'published' ? '/results' : `/rounds/${id}`

/** All rounds with where they stand and their four deadlines. */
export function RoundsScreen() {
  const words = useTexts(texts)
  const format = useFormat()
  const may = useMay()
  const source = useServerRecords({ path: '/api/rounds', row: Round, key: ['round', 'list'] })
  const next = ({ deadlines, state }: Round) => {
    if (state === 'published' || state === 'final') return '–'
    const found = nextDeadline(deadlines, today(), state)
    if (!found) return words.over
    const left = found.days === 0 ? words.today : words.daysLeft(format.number(found.days))
    return `${words.steps[found.step]} ${format.date(found.on)}, ${left}`
  }
  const deadline = (step: Step): Column<Round> => ({
    id: step,
    title: words.steps[step],
    cell: ({ deadlines, selfCheck }) =>
      selfCheck && step !== 'selfScoring' ? '' : format.date(deadlines[step]),
    nowrap: true,
    phone: step === 'selfScoring',
  })
  const columns: Column<Round>[] = [
    { id: 'name', title: words.name, cell: ({ name }) => name, sortable: true },
    {
      id: 'state',
      title: words.state,
      cell: ({ state, selfCheck }) => <PhaseChip phase={state} selfCheck={selfCheck} />,
      nowrap: true,
    },
    { id: 'next', title: words.next, cell: next },
    { id: 'units', title: words.units, cell: ({ units }) => format.number(units), align: 'right' },
    deadline('selfScoring'),
    deadline('firstAppraisal'),
    deadline('explanation'),
    deadline('secondAppraisal'),
  ]
  const create = may('round.change') && (
    <Button component={Link} to="/rounds/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {words.create}
    </Button>
  )
  return (
    <>
      <PageHeader title={words.rounds} under={words.roundsUnder} actions={create} />
      <RecordTable
        caption={words.rounds}
        columns={columns}
        source={source}
        rowKey={({ id }) => id}
        rowPath={pathOf}
        filterable={false}
        empty={<EmptyState title={words.noRounds}>{words.noRoundsHint}</EmptyState>}
      />
    </>
  )
}
