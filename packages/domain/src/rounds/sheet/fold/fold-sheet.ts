import { emptySheet, type Sheet } from '../sheet.ts'
import type { SheetAction, TakenAction } from '../sheet-action.ts'
import { foldAppraisal } from './fold-appraisal.ts'
import { foldContent } from './fold-content.ts'
import { foldUndo } from './fold-undo.ts'
import { withEntry } from './write.ts'

/** The sheet after one more action. What may be done is `refusalOf`'s to say; this only tells what follows from it. */
export function takeAction(sheet: Sheet, taken: TakenAction): Sheet {
  if (taken.sequence !== sheet.sequence + 1)
    throw new RangeError(`action ${taken.sequence} follows ${sheet.sequence}`)
  return { ...after(sheet, taken.action, taken), sequence: taken.sequence }
}

/** A scoresheet as its whole log tells it, the actions in their order. */
export const foldSheet = (log: Iterable<TakenAction>, from: Sheet = emptySheet): Sheet => {
  let sheet = from
  for (const taken of log) sheet = takeAction(sheet, taken)
  return sheet
}

function after(sheet: Sheet, action: SheetAction, taken: TakenAction): Sheet {
  const { by, at } = taken
  switch (action.type) {
    case 'assign':
      return withEntry(sheet, action.component, { officer: action.officer })
    case 'undo':
      return foldUndo(sheet, action.of)
    case 'sign':
      return { ...sheet, stage: 'signed', signature: { by, at } }
    case 'unsign':
      return { ...sheet, stage: 'open', signature: null }
    case 'recall':
      return { ...sheet, stage: 'open', signature: null, sent: null }
    case 'send':
      return sent(sheet, at)
    case 'attach-scan':
      return { ...sheet, scan: action.document }
    case 'approve':
      return { ...sheet, stage: 'approved' }
    case 'unapprove':
      return { ...sheet, stage: sheet.sent === null ? 'open' : 'sent' }
    case 'extend': {
      const open: Sheet = sheet.stage === 'sent' ? { ...sheet, stage: 'open', signature: null } : sheet
      return action.component === null
        ? { ...open, openUntil: action.until }
        : withEntry(open, action.component, { openUntil: action.until })
    }
    case 'set-fact':
    case 'take-fact':
    case 'compute-fact':
    case 'explain-fact':
    case 'explain':
    case 'attach':
    case 'detach':
    case 'finish':
    case 'unfinish':
    case 'describe':
    case 'carry':
      return foldContent(sheet, action, taken)
    default:
      return foldAppraisal(sheet, action, taken)
  }
}

/** Sent, everything is with the appraisers: what was opened by return or extension is closed. */
function sent(sheet: Sheet, at: string): Sheet {
  const entries = new Map(
    [...sheet.entries].map(([component, entry]) => [component, { ...entry, openUntil: null }]),
  )
  return {
    ...sheet,
    entries,
    stage: 'sent',
    openUntil: null,
    sent: { first: sheet.sent?.first ?? at, last: at },
    appraised: false,
  }
}
