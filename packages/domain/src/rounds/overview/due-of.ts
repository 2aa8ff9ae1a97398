import type { Deadlines } from '../phase/deadlines.ts'
import type { Moment } from '../sheet/allow/capacity.ts'
import { isOver } from '../sheet/allow/opening.ts'
import type { Sheet } from '../sheet/sheet.ts'

const latest = (dates: readonly (string | null)[]): string | null =>
  dates.reduce<string | null>(
    (last, date) => (date !== null && (last === null || date > last) ? date : last),
    null,
  )

/**
 * The last day on which a unit may send its sheet: the end of self-scoring or its extension; once sent, the last day of what was
 * opened again. Null while nothing is owed.
 */
export function dueOf(sheet: Sheet, deadlines: Deadlines): string | null {
  if (sheet.stage === 'sent' || sheet.stage === 'approved') return null
  const opened = latest([sheet.openUntil, ...[...sheet.entries.values()].map((entry) => entry.openUntil)])
  return sheet.sent === null ? latest([deadlines.selfScoring, opened]) : opened
}

/** Whether the unit still owes its sheet although its time is over. */
export const isLate = (sheet: Sheet, moment: Moment): boolean =>
  (sheet.stage === 'open' || sheet.stage === 'signed') && isOver(sheet, moment)
