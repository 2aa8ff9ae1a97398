import { Skeleton, Stack } from '@mantine/core'
import { nodeTitle } from '@openpar/domain/results'
import { type AppraisalOverview, AppraisalState, isDue } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { Link } from '@tanstack/react-router'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { PageHeader } from '../../../platform/page/page-header.tsx'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { AgreementPanel } from '../agreement-panel.tsx'
import { useOverview } from '../queries.ts'
import { texts } from '../texts.ts'
import styles from './list-screen.module.css'
import { PhaseChip } from './phase-chip.tsx'

type Listed = AppraisalOverview['components'][number]

const dueOf = ({ progress }: Listed) =>
  AppraisalState.options.filter(isDue).reduce((sum, state) => sum + (progress.states[state] ?? 0), 0)
const allOf = ({ progress }: Listed) => Object.values(progress.states).reduce((sum, count) => sum + count, 0)

/** The components of a round that a person appraises or oversees, with how far they are. */
export function ListScreen({ round }: { round: string }) {
  const words = useTexts(texts)
  const overview = useOverview(round)
  const mine = overview.data?.components.filter((one) => one.mine).length ?? 0
  const oversees = overview.data !== undefined && !overview.data.appraiser
  const format = useFormat()
  return (
    <>
      <PageHeader
        title={words.given}
        under={
          overview.data &&
          `${overview.data.round.name}. ${oversees ? words.overseeUnder : words.givenUnder(format.number(mine))}`
        }
        crumbs={[{ title: words.rounds, path: '/rounds' }]}
        chips={overview.data && <PhaseChip round={overview.data.round} />}
      />
      <Stack gap="md">
        {overview.error && <ProblemAlert error={overview.error} retry={() => void overview.refetch()} />}
        {overview.isLoading && <Skeleton height={320} />}
        {overview.data && <Components overview={overview.data} />}
        {overview.data && <AgreementPanel round={round} />}
      </Stack>
    </>
  )
}

function Components({ overview }: { overview: AppraisalOverview }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const number = (
    id: string,
    title: string,
    value: (row: Listed) => number,
    phone = true,
  ): Column<Listed> => ({
    id,
    title,
    value,
    cell: (row) => format.number(value(row)),
    align: 'right',
    phone,
  })
  const titleOf = ({ code, name }: Listed) => nodeTitle({ node: code, name }, language)
  const columns: Column<Listed>[] = [
    {
      id: 'component',
      title: words.component,
      value: titleOf,
      cell: (row) => (
        <Link
          to={`/rounds/${overview.round.id}/appraisal`}
          search={{ component: row.code } as never}
          className={styles.link}
          data-row-link
        >
          {titleOf(row)}
        </Link>
      ),
    },
    {
      id: 'owner',
      title: words.owner,
      value: ({ owner }) => (owner === null ? null : textIn(owner, language)),
      phone: false,
    },
    {
      id: 'max',
      title: words.max,
      value: ({ max }) => max,
      cell: ({ max }) => format.points(max),
      align: 'right',
    },
    {
      id: 'done',
      title: words.done,
      value: ({ progress }) => progress.states.done ?? 0,
      cell: (row) => `${format.number(row.progress.states.done ?? 0)}/${format.number(allOf(row))}`,
      align: 'right',
      nowrap: true,
    },
    number('due', words.due, dueOf),
    number('asked', words.asked, ({ progress }) => progress.states.asked ?? 0, false),
    number('with-unit', words.withUnit, ({ progress }) => progress.states['with-unit'] ?? 0, false),
    number('not-sent', words.notSent, ({ progress }) => progress.states['not-sent'] ?? 0, false),
    number('differences', words.differences, ({ progress }) => progress.differences),
  ]
  const source = useLocalRecords({ rows: overview.components }, columns)
  return (
    <RecordTable
      caption={words.given}
      columns={columns}
      source={source}
      rowKey={({ code }) => code}
      empty={<EmptyState title={words.nothingGiven}>{words.nothingGivenHint}</EmptyState>}
    />
  )
}
