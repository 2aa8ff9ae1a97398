import { Code, Group, Text } from '@mantine/core'
import type { DocumentTemplate } from '@openpar/domain/rounds'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'

type Field = DocumentTemplate['fields'][number]

/** The placeholders of a kind: what to write in Word, what comes in its place, and an example. */
export function FieldsTable({ caption, fields }: { caption: string; fields: readonly Field[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const columns: Column<Field>[] = [
    {
      id: 'name',
      title: words.field,
      value: ({ name }) => name,
      cell: ({ name, obligatory }) => (
        <Group gap="xs">
          <Code>{`{{${name}}}`}</Code>
          {obligatory && <StatusChip kind="warn">{words.obligatory}</StatusChip>}
        </Group>
      ),
    },
    {
      id: 'meaning',
      title: words.meaning,
      value: (field) => field[language],
      cell: (field) => field[language],
    },
    { id: 'example', title: words.example, value: ({ example }) => example, cell: ({ example }) => example },
  ]
  const source = useLocalRecords({ rows: fields }, columns)
  return (
    <>
      <Text size="sm" mb="xs">
        {words.repeatHint}
      </Text>
      <RecordTable caption={caption} columns={columns} source={source} rowKey={({ name }) => name} />
    </>
  )
}
