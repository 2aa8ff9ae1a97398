import type { OverviewUnit } from '@openpar/domain/measures'
import { StatusChip } from '../../../platform/feedback/status-chip.tsx'
import { useTexts } from '../../../platform/language/use-texts.ts'
import { texts } from '../texts.ts'

/** How a unit stands to its deadline. */
export function LatenessChip({ row }: { row: OverviewUnit }) {
  const words = useTexts(texts)
  const { state, daysLate, daysLeft } = row.lateness
  const title = row.extensionReason === null ? undefined : words.extended(row.extensionReason)
  switch (state) {
    case 'nothing-owed':
      return <StatusChip title={title}>{words.nothingOwed}</StatusChip>
    case 'on-time':
      return (
        <StatusChip kind="good" title={title}>
          {words.onTime}
        </StatusChip>
      )
    case 'late':
      return (
        <StatusChip kind="warn" title={title}>
          {words.lateBy(daysLate)}
        </StatusChip>
      )
    case 'overdue':
      return (
        <StatusChip kind="bad" title={title}>
          {words.daysLate(daysLate)}
        </StatusChip>
      )
    case 'waiting':
      return (
        <StatusChip kind={daysLeft <= 7 ? 'warn' : 'neutral'} title={title}>
          {words.daysLeft(daysLeft)}
        </StatusChip>
      )
  }
}
