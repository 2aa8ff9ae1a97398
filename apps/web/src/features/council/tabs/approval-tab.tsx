import { Button, Checkbox, Group, List, Modal, Stack, Text } from '@mantine/core'
import { Approvals, type CouncilUnit, type CouncilView } from '@openpar/domain/rounds'
import { useState } from 'react'
import { api } from '../../../platform/api/api.ts'
import { useChange } from '../../../platform/api/use-change.ts'
import { EmptyState } from '../../../platform/feedback/empty-state.tsx'
import { ProblemAlert } from '../../../platform/feedback/problem-alert.tsx'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { Difference } from '../difference.tsx'
import { CHANGED } from '../queries.ts'
import { texts } from '../texts.ts'
import { useNames } from '../use-names.ts'
import { UnitIssues } from './unit-issues.tsx'

const KINDS: Readonly<Record<CouncilUnit['stage'], StatusKind>> = {
  open: 'bad',
  signed: 'bad',
  sent: 'accent',
  approved: 'good',
}

const isDoubtful = ({ asked, missing }: CouncilUnit) => asked.length + missing.length > 0

/** Every unit with its points in three layers and what is open; those chosen are approved together. */
export function ApprovalTab({ view }: { view: CouncilView }) {
  const words = useTexts(texts)
  const format = useFormat()
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [outcome, setOutcome] = useState<Approvals | null>(null)
  const approvable = view.units.filter(({ hindrance }) => hindrance === null)
  const picked = approvable.filter(({ unit }) => chosen.has(unit.id))
  const approve = useChange(
    (units: readonly string[], key) =>
      api.post(`/api/rounds/${view.round.id}/council/approvals`, Approvals, { units }, { key }),
    {
      refresh: CHANGED,
      done: (answer) => {
        setOutcome(answer)
        setChosen(new Set())
        setAsking(false)
      },
    },
  )
  const pick = (units: readonly string[], on: boolean) =>
    setChosen((before) => {
      const next = new Set(before)
      for (const unit of units) on ? next.add(unit) : next.delete(unit)
      return next
    })
  const columns: Column<CouncilUnit>[] = [
    { id: 'unit', title: words.unit, value: ({ unit }) => unit.name },
    {
      id: 'choose',
      title: words.approvable,
      cell: ({ unit, hindrance }) =>
        hindrance === null && (
          <Checkbox
            aria-label={words.chooseUnit(unit.name)}
            checked={chosen.has(unit.id)}
            onChange={(event) => pick([unit.id], event.currentTarget.checked)}
          />
        ),
    },
    {
      id: 'stage',
      title: words.stage,
      value: ({ stage }) => words.stages[stage],
      cell: ({ stage, sent }) => (
        <StatusChip kind={KINDS[stage]}>
          {stage === 'open' && !sent ? words.notSent : words.stages[stage]}
        </StatusChip>
      ),
      nowrap: true,
    },
    ...(['self', 'appraised', 'final'] as const).map(
      (layer): Column<CouncilUnit> => ({
        id: layer,
        title: words[layer],
        value: (row) => row[layer],
        cell: (row) => format.points(row[layer]),
        align: 'right',
      }),
    ),
    {
      id: 'difference',
      title: words.difference,
      value: ({ self, final }) => (final ?? 0) - (self ?? 0),
      cell: ({ self, final }) => <Difference from={self} to={final} />,
      align: 'right',
      nowrap: true,
    },
    {
      id: 'outside',
      title: words.bonusPenalty,
      cell: ({ bonus, penalty }) => `${format.points(bonus)} / ${format.points(penalty)}`,
      align: 'right',
      nowrap: true,
    },
    {
      id: 'rank',
      title: words.rank,
      value: ({ rank }) => rank,
      cell: ({ rank }) => format.number(rank),
      align: 'right',
    },
    { id: 'open', title: words.open, cell: (unit) => <UnitIssues unit={unit} /> },
  ]
  const source = useLocalRecords({ rows: view.units }, columns)
  const all = approvable.map(({ unit }) => unit.id)
  return (
    <Stack gap="sm">
      {outcome && <Outcome outcome={outcome} view={view} />}
      <RecordTable
        caption={words.approval}
        columns={columns}
        source={source}
        rowKey={({ unit }) => unit.id}
        rowPath={({ unit }) => `/rounds/${view.round.id}/council/units/${unit.id}`}
        toolbar={
          all.length > 0 && (
            <Group gap="sm">
              <Checkbox
                label={words.chooseAll}
                checked={picked.length === all.length}
                indeterminate={picked.length > 0 && picked.length < all.length}
                onChange={(event) => pick(all, event.currentTarget.checked)}
              />
              <Button disabled={picked.length === 0} onClick={() => setAsking(true)}>
                {words.approveChosen(format.number(picked.length))}
              </Button>
            </Group>
          )
        }
        empty={<EmptyState title={words.noUnits} />}
      />
      <Modal opened={asking} onClose={() => setAsking(false)} title={words.approveTitle}>
        <Stack gap="sm">
          <Text>{words.approveText(format.number(picked.length))}</Text>
          {picked.some(isDoubtful) && (
            <Text c="var(--warn)">{words.approveWith(format.number(picked.filter(isDoubtful).length))}</Text>
          )}
          <ProblemAlert error={approve.error} />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={() => setAsking(false)}>
              {words.cancel}
            </Button>
            <Button
              data-autofocus
              loading={approve.isPending}
              onClick={() => approve.mutate(picked.map(({ unit }) => unit.id))}
            >
              {words.approveChosen(format.number(picked.length))}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Stack>
  )
}

function Outcome({ outcome: { approved, refused }, view }: { outcome: Approvals; view: CouncilView }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const names = useNames(view)
  return (
    <div role="status">
      <Text size="sm">{words.approvedCount(format.number(approved.length))}</Text>
      {refused.length > 0 && (
        <>
          <Text size="sm">{words.refusedCount(format.number(refused.length))}</Text>
          <List size="sm">
            {refused.map(({ unit, hindrance }) => (
              <List.Item key={unit}>
                {names.unit(unit)}: {hindrance[language]}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </div>
  )
}
