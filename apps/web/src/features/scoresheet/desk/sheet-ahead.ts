import { type Case, refusalOf, type Sheet, type SheetAction, takeAction } from '@openpar/domain/rounds'
import type { QueuedAction } from '../outbox/queued-action.ts'

/** The sheet after one more action of this person; as it was where the action would be refused. */
export function ahead(of: Case, action: SheetAction, at: string): Sheet {
  const { sheet, capacity, moment } = of
  if (refusalOf(of, action)) return sheet
  const sequence = sheet.sequence + 1
  return takeAction(sheet, { sequence, at, by: capacity.person, phase: moment.phase, action })
}

/** The sheet as it will be once everything that waits here is sent; what is held counts for nothing. */
export function sheetAhead(of: Case, waiting: readonly QueuedAction[]): Sheet {
  let { sheet } = of
  // What an undo puts back only the server knows.
  for (const { action, at, held } of waiting)
    if (!held && action.type !== 'undo') sheet = ahead({ ...of, sheet }, action, at)
  return sheet
}
