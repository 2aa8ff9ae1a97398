import type { SheetAction, TakenAction } from '@openpar/domain/rounds'
import { writtenPlaceOf } from '../outbox/queued-action.ts'

/** One step of the history of a component, with the step that it wrote over. */
export interface HistoryLine {
  readonly taken: TakenAction
  readonly before: SheetAction | undefined
  /** What an undo took back. */
  readonly undid: SheetAction | undefined
  /** It was taken back later. */
  readonly undone: boolean
}

/** Whether an action touched a component, or one of the measures that its rule reads. */
function concerns(action: SheetAction, component: string, measures: readonly string[]): boolean {
  if ('measure' in action) return measures.includes(action.measure)
  if (action.type === 'carry')
    return (
      action.entries.some((entry) => entry.component === component) ||
      action.facts.some(({ measure }) => measures.includes(measure))
    )
  return 'component' in action && action.component === component
}

/** The history of a component out of the log of its sheet, the newest step first. */
export function historyLines(
  log: readonly TakenAction[],
  component: string,
  measures: readonly string[],
): readonly HistoryLine[] {
  const undone = new Set(log.flatMap(({ action }) => (action.type === 'undo' ? [action.of] : [])))
  const standing = new Map<string, SheetAction>()
  const lines: HistoryLine[] = []
  const kept = new Map<number, SheetAction>()
  for (const taken of log) {
    const { action, sequence } = taken
    const isOwn = concerns(action, component, measures)
    if (!isOwn && !(action.type === 'undo' && kept.has(action.of))) continue
    kept.set(sequence, action)
    const place = writtenPlaceOf(action)
    lines.push({
      taken,
      before: place === undefined ? undefined : standing.get(place),
      undid: action.type === 'undo' ? kept.get(action.of) : undefined,
      undone: undone.has(sequence),
    })
    if (place && !undone.has(sequence)) standing.set(place, action)
  }
  return lines.toReversed()
}
