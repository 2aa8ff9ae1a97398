import { applyOperation } from './apply-operation.ts'
import type { EditOperation } from './operation.ts'

/** One operation and the text on its other side: the one before it when done, the one after it when taken back. */
interface EditStep {
  readonly operation: EditOperation
  readonly text: string
}

/** A text with the operations that led to it, the oldest first, and those taken back, the last taken back first. */
export interface EditHistory {
  readonly source: string
  readonly done: readonly EditStep[]
  readonly undone: readonly EditStep[]
}

/** Steps that can be taken back. */
const MOST_STEPS = 200

/** The history of a text that nobody has edited yet. */
export function startHistory(source: string): EditHistory {
  return { source, done: [], undone: [] }
}

/**
 * The history after one more operation; an operation that leaves the text as it is is not remembered.
 * @throws EditRefusal as `applyOperation`
 */
export function edit(history: EditHistory, operation: EditOperation): EditHistory {
  const source = applyOperation(history.source, operation)
  if (source === history.source) return history
  const done = [...history.done, { operation, text: history.source }].slice(-MOST_STEPS)
  return { source, done, undone: [] }
}

/** The text before the last operation, to the letter; the same history where there is none. */
export function undo(history: EditHistory): EditHistory {
  const step = history.done.at(-1)
  if (!step) return history
  const undone = { operation: step.operation, text: history.source }
  return { source: step.text, done: history.done.slice(0, -1), undone: [undone, ...history.undone] }
}

/** The operation taken back last, made again; the same history where there is none. */
export function redo(history: EditHistory): EditHistory {
  const [step, ...undone] = history.undone
  if (!step) return history
  const done = { operation: step.operation, text: history.source }
  return { source: step.text, done: [...history.done, done], undone }
}
