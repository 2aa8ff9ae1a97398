import { List, Stack, Text } from '@mantine/core'
import type { EditionCheck } from '@openpar/domain/rounds'
import { textIn } from '@openpar/engine'
import { useFormat } from '../../../platform/format/use-format.ts'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts as roundTexts } from '../texts.ts'
import { texts } from './texts.ts'

type UnitCheck = EditionCheck['units'][number]

function Named({ title, items }: { title: string; items: EditionCheck['added'] }) {
  const language = useLanguage()
  if (items.length === 0) return null
  return (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {items.map(({ code, name }) => (
          <List.Item key={code}>{`${code} ${textIn(name, language)}`}</List.Item>
        ))}
      </List>
    </div>
  )
}

/** What another edition changes: for the index, then for each unit. */
export function EditionReport({ report }: { report: EditionCheck }) {
  const words = useTexts(texts)
  const { unit } = useTexts(roundTexts)
  const language = useLanguage()
  const format = useFormat()
  const { changes, added, removed, measures, units } = report
  const owedBy = ({ owed, stage }: UnitCheck) => {
    if (owed.length === 0) return '–'
    return stage === 'open' ? owed.join(', ') : `${owed.join(', ')} (${words.alreadySent})`
  }
  const columns: Column<UnitCheck>[] = [
    { id: 'unit', title: unit, value: (row) => row.unit.name, cell: (row) => row.unit.name },
    {
      id: 'before',
      title: words.before,
      value: (row) => row.before,
      cell: (row) => format.points(row.before),
      align: 'right',
    },
    {
      id: 'after',
      title: words.after,
      value: (row) => row.after,
      cell: (row) => format.points(row.after),
      align: 'right',
    },
    { id: 'owed', title: words.owed, cell: owedBy },
    {
      id: 'lost',
      title: words.lost,
      cell: ({ lost, lostFacts }) => [...lost, ...lostFacts].join(', ') || '–',
    },
  ]
  const source = useLocalRecords({ rows: units }, columns)
  return (
    <Stack gap="sm">
      {changes.length === 0 ? (
        <Text>{words.noChange}</Text>
      ) : (
        <details>
          <summary>{words.changes(format.number(changes.length))}</summary>
          <List size="sm" mah={200} style={{ overflowY: 'auto' }}>
            {changes.map((change) => (
              <List.Item key={`${change.kind} ${change.code} ${change.vi}`}>{change[language]}</List.Item>
            ))}
          </List>
        </details>
      )}
      <Named title={words.added} items={added} />
      <Named title={words.removed} items={removed} />
      <Named title={words.owedMeasures} items={measures} />
      <RecordTable
        caption={words.perUnit}
        columns={columns}
        source={source}
        rowKey={(row) => row.unit.id}
        filterable={false}
      />
    </Stack>
  )
}
