import { Alert, Button, Checkbox, Group, Stack, Text } from '@mantine/core'
import type { ImportPreview } from '@openpar/domain/organisation'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'

type Row = ImportPreview['differences'][number]

const COLOURS: Readonly<Record<Row['kinds'][number], StatusKind>> = {
  new: 'good',
  renamed: 'accent',
  reclassified: 'accent',
  moved: 'accent',
  closed: 'warn',
  unchanged: 'neutral',
}
/** Rows beyond these would only slow the page: whoever must see all of them has the file. */
const MOST_ROWS = 500

/** Every difference between a file and the map, or every mistake of the file. */
export function Comparison({
  preview,
  busy,
  carryOut,
}: {
  preview: ImportPreview
  busy: boolean
  carryOut: () => void
}) {
  const words = useTexts(texts)
  const language = useLanguage()
  const format = useFormat()
  const [all, setAll] = useState(false)
  const { differences, faults } = preview
  const changed = differences.filter(({ kinds }) => !kinds.includes('unchanged'))
  const rows = (all ? differences : changed).toSorted((a, b) => Number(b.doubtful) - Number(a.doubtful))
  const columns: readonly Column<Row>[] = [
    { id: 'name', title: words.name, value: ({ name }) => name },
    { id: 'code', title: words.code, value: ({ code }) => code, nowrap: true },
    {
      id: 'effect',
      title: words.effect,
      value: ({ kinds }) => kinds.map((kind) => words.differences[kind]).join(', '),
      cell: ({ kinds, doubtful }) => (
        <Group gap={4}>
          {kinds.map((kind) => (
            <StatusChip key={kind} kind={COLOURS[kind]}>
              {words.differences[kind]}
            </StatusChip>
          ))}
          {doubtful && <StatusChip kind="bad">{words.doubtful}</StatusChip>}
        </Group>
      ),
    },
    {
      id: 'fields',
      title: `${words.before} → ${words.after}`,
      cell: ({ fields }) =>
        fields.map(({ before, after }) => `${before || '–'} → ${after || '–'}`).join('; '),
    },
    {
      id: 'line',
      title: words.line,
      value: ({ line }) => line,
      cell: ({ line }) => (line === 0 ? '–' : format.number(line)),
      align: 'right',
    },
  ]
  const source = useLocalRecords({ rows: rows.slice(0, MOST_ROWS) }, columns)
  const counts = new Map<Row['kinds'][number], number>()
  for (const kind of differences.flatMap(({ kinds }) => kinds)) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return (
    <Stack gap="md" role="region" aria-label={words.comparison}>
      {faults.length > 0 && (
        <Alert
          role="alert"
          color="red"
          variant="light"
          title={`${words.mistakes} (${format.number(faults.length)})`}
          icon={<IconAlertTriangle size={18} aria-hidden />}
          styles={{ message: { color: 'var(--ink)' } }}
        >
          {words.mistakesHint}
          <ul>
            {faults.slice(0, MOST_ROWS).map((fault) => (
              <li key={`${fault.line} ${fault.column} ${fault.vi}`}>
                {fault.line > 0 && `${words.line} ${fault.line}`}
                {fault.column > 0 && `, ${words.column.toLowerCase()} ${fault.column}`}
                {fault.line > 0 && ': '}
                {fault[language]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      {differences.length > 0 && (
        <>
          <Group gap="xs" role="status">
            {[...counts].map(([kind, count]) => (
              <StatusChip
                key={kind}
                kind={COLOURS[kind]}
              >{`${format.number(count)} ${words.differences[kind]}`}</StatusChip>
            ))}
          </Group>
          <RecordTable
            caption={words.comparison}
            source={source}
            columns={columns}
            rowKey={({ unit }) => unit}
            empty={<Text p="md">{words.nothingToImport}</Text>}
            toolbar={
              <Checkbox
                label={words.showUnchanged}
                checked={all}
                onChange={(event) => setAll(event.currentTarget.checked)}
              />
            }
          />
        </>
      )}
      {faults.length === 0 && changed.length > 0 && (
        <Button loading={busy} onClick={carryOut} style={{ alignSelf: 'flex-start' }}>
          {words.importNow(format.number(changed.length))}
        </Button>
      )}
    </Stack>
  )
}
