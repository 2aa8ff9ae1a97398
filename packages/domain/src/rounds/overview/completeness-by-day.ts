import type { SheetAction } from '../sheet/sheet-action.ts'

/** An action of a log, with the unit it was done for and its day in Asia/Ho_Chi_Minh. */
export interface DatedAction {
  readonly unit: string
  readonly sequence: number
  readonly day: string
  readonly action: Pick<SheetAction, 'type'> & { readonly component?: string; readonly of?: number }
}

/** How far a round was at the end of a day: entries marked as done, sheets that lay with the appraisers. */
export interface DayOfRound {
  readonly day: string
  readonly finished: number
  readonly sent: number
}

/**
 * The state at the end of every day on which something was finished, taken back, sent or recalled; other actions change
 * nothing. Actions of a unit come in the order of their sequence, and days in order.
 */
export function completenessByDay(actions: readonly DatedAction[]): readonly DayOfRound[] {
  const finished = new Map<string, boolean>()
  const before = new Map<string, readonly [string, boolean]>()
  const sent = new Set<string>()
  const days = new Map<string, DayOfRound>()
  let count = 0
  let last = { finished: 0, sent: 0 }
  const mark = (place: string, done: boolean) => {
    const was = finished.get(place) ?? false
    finished.set(place, done)
    count += Number(done) - Number(was)
    return was
  }
  for (const { unit, sequence, day, action } of actions) {
    switch (action.type) {
      case 'finish':
      case 'unfinish': {
        const place = `${unit} ${action.component}`
        before.set(`${unit} ${sequence}`, [place, mark(place, action.type === 'finish')])
        break
      }
      case 'undo': {
        const undone = before.get(`${unit} ${action.of}`)
        if (undone) mark(...undone)
        break
      }
      case 'send':
        sent.add(unit)
        break
      case 'recall':
      case 'return':
      case 'extend':
        sent.delete(unit)
        break
      default:
    }
    const now = { day, finished: count, sent: sent.size }
    if (now.finished !== last.finished || now.sent !== last.sent || days.has(day)) days.set(day, now)
    last = now
  }
  return [...days.values()]
}
