import { entryOf, type Sheet } from '../sheet.ts'
import type { Moment } from './capacity.ts'
import type { Refusal } from './refusal.ts'

const holds = (until: string | null, today: string): boolean => until !== null && today <= until

/** Whether the unit may work on a component now: in time, and neither signed, sent nor approved. Why not, otherwise. */
export function closedFor(sheet: Sheet, component: string, { phase, today }: Moment): Refusal | undefined {
  const opened = holds(entryOf(sheet, component).openUntil, today) || holds(sheet.openUntil, today)
  return closed(sheet, phase, opened)
}

/** The same for what belongs to no component: open as long as any part of the sheet is. */
export const closedAsWhole = (sheet: Sheet, { phase, today }: Moment): Refusal | undefined =>
  closed(sheet, phase, holdsSomewhere(sheet, today))

function closed({ stage, sent }: Sheet, phase: Moment['phase'], opened: boolean): Refusal | undefined {
  if (stage !== 'open') return stage
  if (opened) return undefined
  if (sent) return 'sent'
  return phase === 'self-scoring' ? undefined : 'time-over'
}

const holdsSomewhere = ({ openUntil, entries }: Sheet, today: string): boolean =>
  holds(openUntil, today) || [...entries.values()].some((entry) => holds(entry.openUntil, today))

/** Whether the sheet as a whole may still be signed and sent: some part of it is in time. */
export function isOver(sheet: Sheet, { phase, today }: Moment): boolean {
  if (phase === 'self-scoring' && !sheet.sent) return false
  return !holdsSomewhere(sheet, today)
}
