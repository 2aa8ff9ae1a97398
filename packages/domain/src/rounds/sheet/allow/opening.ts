import { entryOf, type Sheet } from '../sheet.ts'
import type { Moment } from './capacity.ts'
import type { Refusal } from './refusal.ts'

const holds = (until: string | null, today: string): boolean => until !== null && today <= until

/** Whether the unit may work on a component now: in time, and neither signed, sent nor approved. Why not, otherwise. */
export function closedFor(sheet: Sheet, component: string, { phase, today }: Moment): Refusal | undefined {
  if (sheet.stage === 'approved') return 'approved'
  if (sheet.stage === 'signed') return 'signed'
  if (sheet.stage === 'sent') return 'sent'
  const extended = holds(entryOf(sheet, component).openUntil, today) || holds(sheet.openUntil, today)
  if (extended) return undefined
  if (sheet.sent) return 'sent'
  return phase === 'self-scoring' ? undefined : 'time-over'
}

/** Whether the sheet as a whole may still be signed and sent: some part of it is in time. */
export function isOver(sheet: Sheet, { phase, today }: Moment): boolean {
  if (phase === 'self-scoring' && !sheet.sent) return false
  return (
    !holds(sheet.openUntil, today) &&
    ![...sheet.entries.values()].some(({ openUntil }) => holds(openUntil, today))
  )
}
