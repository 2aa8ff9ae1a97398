import type { CellState, Figure } from '../measure/measure-value.ts'
import { stateOf } from '../measure/measure-value.ts'

/** How many cells stand how. `done` are all but the empty ones: a reason is an answer too. */
export interface Completeness {
  readonly expected: number
  readonly done: number
  readonly value: number
  readonly missing: number
  readonly notApplicable: number
  readonly empty: number
}

/** A cell that somebody should fill. */
export interface ExpectedCell {
  readonly unit: string
  readonly measure: string
}

const NOTHING: Completeness = { expected: 0, done: 0, value: 0, missing: 0, notApplicable: 0, empty: 0 }

function counted(before: Completeness, state: CellState): Completeness {
  return {
    expected: before.expected + 1,
    done: before.done + (state === 'empty' ? 0 : 1),
    value: before.value + (state === 'value' ? 1 : 0),
    missing: before.missing + (state === 'missing' ? 1 : 0),
    notApplicable: before.notApplicable + (state === 'not-applicable' ? 1 : 0),
    empty: before.empty + (state === 'empty' ? 1 : 0),
  }
}

/** Completeness of all expected cells, and of those of each unit and each measure. Values nobody expects do not count. */
export function completeness(
  expected: readonly ExpectedCell[],
  figureOf: (cell: ExpectedCell) => Figure | undefined,
): {
  readonly all: Completeness
  readonly units: ReadonlyMap<string, Completeness>
  readonly measures: ReadonlyMap<string, Completeness>
} {
  const units = new Map<string, Completeness>()
  const measures = new Map<string, Completeness>()
  let all = NOTHING
  for (const cell of expected) {
    const state = stateOf(figureOf(cell))
    all = counted(all, state)
    units.set(cell.unit, counted(units.get(cell.unit) ?? NOTHING, state))
    measures.set(cell.measure, counted(measures.get(cell.measure) ?? NOTHING, state))
  }
  return { all, units, measures }
}
