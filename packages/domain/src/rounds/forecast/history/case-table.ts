import type { EarlierScore } from './earlier-score.ts'

/** One unit in one earlier period: what happened at its components happened together. */
export interface Case {
  readonly unit: string
  readonly period: string
}

/** The earlier periods of one unit group. Columns have a figure for every case, NaN where there is none. */
export interface CaseTable {
  /** In code-unit order of unit, then period, whatever order the scores came in. */
  readonly cases: readonly Case[]
  /** Final points as a share of the maximum of then, by component. */
  readonly shares: ReadonlyMap<string, Float64Array>
  /** What appraisal added to the self score (mostly negative), as a share of the maximum of then, by component. */
  readonly changes: ReadonlyMap<string, Float64Array>
  /** Whether the component never concerned the unit, as far as is known; false where nothing is known. */
  readonly neverConcerned: (unit: string, component: string) => boolean
}

/** Lays out the earlier scores of one group, case by case. */
export function caseTable(scores: readonly EarlierScore[]): CaseTable {
  const byUnit = Map.groupBy(scores, ({ unit }) => unit)
  const cases = [...byUnit]
    .toSorted(([a], [b]) => inOrder(a, b))
    .flatMap(([unit, own]) =>
      [...new Set(own.map(({ period }) => period))].toSorted(inOrder).map((period) => ({ unit, period })),
    )
  const position = new Map(cases.map(({ unit, period }, k) => [keyOf(unit, period), k]))
  const shares = new Map<string, Float64Array>()
  const changes = new Map<string, Float64Array>()
  const concerned = new Map<string, boolean>()
  for (const { unit, period, component, points, max, self } of scores) {
    const key = keyOf(unit, component)
    concerned.set(key, concerned.get(key) === true || max > 0)
    if (!(max > 0)) continue
    const at = position.get(keyOf(unit, period))!
    write(shares, component, at, points / max, cases.length)
    if (self !== undefined) write(changes, component, at, (points - self) / max, cases.length)
  }
  return {
    cases,
    shares,
    changes,
    neverConcerned: (unit, component) => concerned.get(keyOf(unit, component)) === false,
  }
}

function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function keyOf(unit: string, other: string): string {
  return JSON.stringify([unit, other])
}

function write(
  columns: Map<string, Float64Array>,
  component: string,
  at: number,
  figure: number,
  count: number,
): void {
  const column = columns.get(component) ?? new Float64Array(count).fill(Number.NaN)
  column[at] = figure
  columns.set(component, column)
}
