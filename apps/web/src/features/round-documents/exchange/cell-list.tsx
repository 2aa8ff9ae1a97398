import { Button, Group, Stack, Text } from '@mantine/core'
import { choiceKey, type ExchangeCell } from '@openpar/domain/rounds'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'

const KINDS: Readonly<Record<ExchangeCell['outcome'], StatusKind>> = {
  change: 'good',
  ask: 'warn',
  stale: 'warn',
  refused: 'bad',
}

type Choose = (cell: string, answer: string) => void

/** What a workbook would do, cell by cell, with the questions that only its writer can answer. */
export function CellList({
  cells,
  busy,
  choose,
}: {
  cells: readonly ExchangeCell[]
  busy: boolean
  choose: Choose
}) {
  const words = useTexts(texts)
  const columns: Column<ExchangeCell>[] = [
    { id: 'cell', title: words.cell, value: choiceKey, cell: choiceKey, nowrap: true },
    { id: 'entry', title: words.entry, value: ({ label }) => label, cell: ({ label }) => label },
    {
      id: 'before',
      title: words.now,
      value: ({ before }) => before,
      cell: ({ before, exported }) => (
        <>
          {before || '–'}
          {exported !== null && (
            <Text size="xs" c="dimmed">
              {words.atExport(exported || '–')}
            </Text>
          )}
        </>
      ),
    },
    { id: 'after', title: words.inFile, value: ({ after }) => after, cell: ({ after }) => after || '–' },
    {
      id: 'outcome',
      title: words.outcome,
      value: ({ outcome }) => words.outcomes[outcome],
      cell: (cell) => <Outcome cell={cell} busy={busy} choose={choose} />,
    },
  ]
  const source = useLocalRecords({ rows: cells }, columns)
  return (
    <RecordTable
      caption={words.importTitle}
      columns={columns}
      source={source}
      rowKey={choiceKey}
      filterable={false}
    />
  )
}

function Outcome({ cell, busy, choose }: { cell: ExchangeCell; busy: boolean; choose: Choose }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const key = choiceKey(cell)
  return (
    <Stack gap={4} align="start">
      <StatusChip kind={KINDS[cell.outcome]}>{words.outcomes[cell.outcome]}</StatusChip>
      {cell.sentence && <Text size="sm">{cell.sentence[language]}</Text>}
      {cell.outcome === 'ask' && (
        <Group gap="xs" role="group" aria-label={words.whichMeaning(key)}>
          {cell.readings.map(({ value, text }) => (
            <Button
              key={value}
              size="xs"
              variant="default"
              disabled={busy}
              onClick={() => choose(key, value)}
            >
              {text}
            </Button>
          ))}
        </Group>
      )}
      {cell.outcome === 'stale' && (
        <Button size="xs" variant="default" disabled={busy} onClick={() => choose(key, 'mine')}>
          {words.takeMine}
        </Button>
      )}
    </Stack>
  )
}
