/** One value as a table gave it, understood but not yet placed. `value` is NaN where `reason` says why there is none. */
export interface Fact {
  readonly unit: string
  readonly measure: string
  readonly period: string
  readonly value: number
  readonly reason?: string
  readonly source: string
  readonly line: number
  /** Column of the cell, from 1. */
  readonly column: number
}
