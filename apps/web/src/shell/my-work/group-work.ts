import type { WorkItem } from '@openpar/domain/workspace'
import { daysBetween } from '../../platform/format/date.ts'

const urgencies = ['overdue', 'week', 'later', 'undated'] as const
export type Urgency = (typeof urgencies)[number]

/**
 * How soon something is due: overdue once its deadline has passed, this week up to seven days ahead (today included),
 * later, or without a deadline.
 */
export function urgencyOf(deadline: string | null | undefined, today: string): Urgency {
  if (deadline === null || deadline === undefined) return 'undated'
  const days = daysBetween(today, deadline)
  if (days < 0) return 'overdue'
  return days <= 7 ? 'week' : 'later'
}

/** The work by urgency, each group by deadline and then in the order it came; empty groups are left out. */
export function groupWork(
  items: readonly WorkItem[],
  today: string,
): readonly { readonly urgency: Urgency; readonly items: readonly WorkItem[] }[] {
  return urgencies
    .map((urgency) => ({
      urgency,
      items: items
        .filter((item) => urgencyOf(item.deadline, today) === urgency)
        .sort((one, other) => (one.deadline ?? '').localeCompare(other.deadline ?? '')),
    }))
    .filter((group) => group.items.length > 0)
}
