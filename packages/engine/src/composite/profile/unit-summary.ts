import type { Rounding } from '../../definition/precision.ts'
import type { CompositeBuild } from '../pipeline/composite-build.ts'
import { ranks } from '../statistics/ranks.ts'
import { roundColumn } from '../statistics/round-column.ts'

/** Score and rank of one unit in one node. NaN where missing. */
export interface SummaryRow {
  readonly code: string
  readonly level: number
  readonly score: number
  /** 1 is the highest score; equal scores share the lowest rank. */
  readonly rank: number
}

/**
 * The nodes above the indicators for one unit, the whole index first and then downwards in the order of the
 * definition. Scores are not rounded; ranks are taken after `rounding`, or on full values when it is absent.
 */
export function unitSummary(build: CompositeBuild, unit: number, rounding?: Rounding): readonly SummaryRow[] {
  const { codes, levels, indicators } = build.plan
  return codes
    .slice(indicators.length)
    .map((code, i) => {
      const column = build.aggregated.get(code)!
      const order = ranks(rounding ? roundColumn(column, rounding) : column, 'greatest')
      return { code, level: levels[indicators.length + i]!, score: column[unit]!, rank: order[unit]! }
    })
    .sort((a, b) => b.level - a.level)
}
