import { type PersonImportRow, roleWords } from '@openpar/domain/people'
import { StatusChip, type StatusKind } from '../../../platform/feedback/status-chip.tsx'
import { useLanguage } from '../../../platform/language/language.ts'
import { useTexts } from '../../../platform/language/use-texts.ts'
import type { Column } from '../../../platform/table/column.ts'
import { RecordTable } from '../../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../../platform/table/use-local-records.ts'
import { texts } from '../texts.ts'

const kinds: Readonly<Record<PersonImportRow['effect'], StatusKind>> = {
  invite: 'good',
  grant: 'accent',
  nothing: 'neutral',
  refused: 'bad',
}

/** What the import would do, row by row. */
export function ImportRows({ rows }: { rows: readonly PersonImportRow[] }) {
  const words = useTexts(texts)
  const language = useLanguage()
  const effects = {
    invite: words.effectInvite,
    grant: words.effectGrant,
    nothing: words.effectNothing,
    refused: words.effectRefused,
  }
  const columns: Column<PersonImportRow>[] = [
    { id: 'row', title: words.importRow, align: 'right', value: ({ row }) => row },
    { id: 'name', title: words.name, value: ({ name }) => name },
    { id: 'email', title: words.email, value: ({ email }) => email },
    { id: 'unit', title: words.unit, value: ({ unit }) => unit?.name ?? null },
    {
      id: 'role',
      title: words.role,
      value: ({ role }) => (role === null ? null : roleWords[role].name[language]),
    },
    {
      id: 'effect',
      title: words.effect,
      nowrap: true,
      value: ({ effect }) => effects[effect],
      cell: ({ effect }) => <StatusChip kind={kinds[effect]}>{effects[effect]}</StatusChip>,
    },
    {
      id: 'faults',
      title: words.faults,
      value: ({ faults }) => faults.map((fault) => fault[language]).join(' '),
    },
  ]
  const source = useLocalRecords({ rows }, columns)
  return (
    <RecordTable
      caption={words.importTitle}
      columns={columns}
      source={source}
      rowKey={({ row }) => String(row)}
    />
  )
}
