import { extent } from '../statistics/extent.ts'
import { ranks } from '../statistics/ranks.ts'
import { allEqual, type EqualResult } from './linear.ts'

/**
 * Scores by place: `rank` gives 1 to the least value and n to the greatest, `borda` one less, and
 * `percentile-rank` the share of other units at lower places, 0 to 1. Equal values share the lowest place.
 * All equal gives `equal`. NaN stays missing and does not count.
 */
export function byRank(
  column: Float64Array,
  kind: 'rank' | 'borda' | 'percentile-rank',
  equal: EqualResult = Number.NaN,
): Float64Array {
  const [least, greatest] = extent(column)
  if (least === greatest) return allEqual(column, equal)
  const places = ranks(column)
  if (kind === 'rank') return places
  const count = column.reduce((sum, value) => (Number.isNaN(value) ? sum : sum + 1), 0)
  return places.map((place) => (kind === 'borda' ? place - 1 : (place - 1) / (count - 1)))
}
