import { Button, NativeSelect, Text } from '@mantine/core'
import { AuditEntry, actionWord, subjectKinds, subjectWord } from '@openpar/domain/audit'
import { useState } from 'react'
import { z } from 'zod'
import { EmptyState } from '../../platform/feedback/empty-state.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { DateInput } from '../../platform/inputs/date-input.tsx'
import { useLanguage } from '../../platform/language/language.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import { PageHeader } from '../../platform/page/page-header.tsx'
import { useAddressSearch } from '../../platform/screen/use-address.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useServerRecords } from '../../platform/table/use-server-records.ts'
import { EntryDetails } from './entry-details.tsx'
import { texts } from './texts.ts'

const Search = z.object({
  from: z.iso.date().optional().catch(undefined),
  to: z.iso.date().optional().catch(undefined),
  action: z.string().optional().catch(undefined),
  unit: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  subjectKind: z.string().optional().catch(undefined),
  subjectId: z.string().optional().catch(undefined),
})

/** The trail with filters, the newest first; each line opens into what was before and after. */
export function AuditPage() {
  const words = useTexts(texts)
  const format = useFormat()
  const language = useLanguage()
  const [filters, change] = useAddressSearch(Search)
  const [opened, setOpened] = useState<AuditEntry | null>(null)
  const source = useServerRecords({
    path: '/api/audit',
    row: AuditEntry,
    key: ['audit'],
    query: filters,
    sort: { column: 'at', descending: true },
  })
  const actor = (entry: AuditEntry) =>
    entry.person?.name ?? (entry.token === null ? words.system : words.token)
  return (
    <>
      <PageHeader title={words.audit} under={words.under} />
      <RecordTable
        caption={words.audit}
        source={source}
        filterable={false}
        rowKey={({ province, position }) => `${province} ${position}`}
        empty={<EmptyState title={words.none}>{words.noneHint}</EmptyState>}
        toolbar={
          <>
            <DateInput
              aria-label={words.from}
              leftSection={<Text size="sm">{words.fromShort}</Text>}
              leftSectionWidth={40}
              value={filters.from ?? null}
              onChange={(from) => change({ from: from ?? undefined })}
              w={195}
            />
            <DateInput
              aria-label={words.to}
              leftSection={<Text size="sm">{words.toShort}</Text>}
              leftSectionWidth={40}
              value={filters.to ?? null}
              onChange={(to) => change({ to: to ?? undefined })}
              w={195}
            />
            <NativeSelect
              aria-label={words.subject}
              value={filters.subjectKind ?? ''}
              data={[
                { value: '', label: words.everySubject },
                ...subjectKinds.map((value) => ({ value, label: subjectWord(value, language) })),
              ]}
              onChange={(event) => change({ subjectKind: event.currentTarget.value || undefined })}
            />
          </>
        }
        columns={[
          {
            id: 'at',
            title: words.at,
            sortable: true,
            nowrap: true,
            cell: (entry) => (
              <Button
                variant="transparent"
                size="compact-sm"
                p={0}
                onClick={() => setOpened(entry)}
                aria-label={`${words.details}: ${entry.action}, ${format.instant(entry.at)}`}
              >
                {format.instant(entry.at)}
              </Button>
            ),
          },
          { id: 'who', title: words.who, cell: actor },
          { id: 'action', title: words.action, cell: ({ action }) => actionWord(action, language) },
          { id: 'unit', title: words.unit, cell: ({ unit }) => unit?.name ?? '–' },
          {
            id: 'subject',
            title: words.subject,
            phone: false,
            cell: ({ subject }) => subjectWord(subject.kind, language),
          },
          { id: 'reason', title: words.reason, cell: ({ reason }) => reason ?? '–' },
        ]}
      />
      <EntryDetails entry={opened} close={() => setOpened(null)} />
    </>
  )
}
