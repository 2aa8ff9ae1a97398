/** One value as a table gave it, understood but not yet placed. `value` is NaN where `reason` says why there is none. */
export interface Fact {
  readonly unit: string
  readonly measure: string
  /** Empty where the table names none. */
  readonly period: string
  readonly value: number
  readonly reason?: string
  /** What the row itself names as its source. */
  readonly source?: string
  /** Name of the table. */
  readonly file: string
  readonly line: number
  /** Column of the cell, from 1. */
  readonly column: number
}

/** Where a fact stands, as faults want it. */
export function placeOfFact({ file, line, column, unit, measure }: Fact) {
  return { file, line, column, path: `${unit}/${measure}` }
}
