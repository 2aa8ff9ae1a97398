import { Button } from '@mantine/core'
import type { SessionRecord } from '@openpar/domain/people'
import { StatusChip } from '../../platform/feedback/status-chip.tsx'
import { useFormat } from '../../platform/format/use-format.ts'
import { useTexts } from '../../platform/language/use-texts.ts'
import type { Column } from '../../platform/table/column.ts'
import { RecordTable } from '../../platform/table/record-table.tsx'
import { useLocalRecords } from '../../platform/table/use-local-records.ts'
import { browserName } from './browser-name.ts'
import { texts } from './texts.ts'

/** Sessions with browser, address and times, each to be ended but the one that looks. */
export function SessionTable({
  sessions,
  end,
}: {
  sessions: readonly SessionRecord[]
  end: (session: string) => void
}) {
  const words = useTexts(texts)
  const format = useFormat()
  const columns: Column<SessionRecord>[] = [
    { id: 'agent', title: words.browser, cell: ({ agent }) => browserName(agent) },
    { id: 'address', title: words.address, cell: ({ address }) => address ?? '–' },
    { id: 'since', title: words.since, nowrap: true, cell: ({ since }) => format.instant(since) },
    { id: 'lastSeen', title: words.lastSeen, nowrap: true, cell: ({ lastSeen }) => format.instant(lastSeen) },
    {
      id: 'act',
      title: words.actions,
      cell: ({ id, current }) =>
        current ? (
          <StatusChip kind="accent">{words.thisSession}</StatusChip>
        ) : (
          <Button size="compact-sm" variant="subtle" color="red" onClick={() => end(id)}>
            {words.endSession}
          </Button>
        ),
    },
  ]
  const source = useLocalRecords({ rows: sessions }, columns)
  return (
    <RecordTable
      caption={words.sessions}
      columns={columns}
      source={source}
      rowKey={({ id }) => id}
      filterable={false}
    />
  )
}
