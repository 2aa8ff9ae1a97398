import { ranks } from '../statistics/ranks.ts'

/**
 * Ranks inside each group, 1 for the greatest value, equal values sharing the lowest rank. Missing values and
 * units without a group stay NaN. Round `column` to the declared precision first when ranks are published.
 */
export function groupRanks(column: Float64Array, groups: readonly (string | undefined)[]): Float64Array {
  const result = new Float64Array(column.length).fill(Number.NaN)
  for (const group of new Set(groups)) {
    if (group === undefined) continue
    const own = ranks(
      column.map((value, i) => (groups[i] === group ? value : Number.NaN)),
      'greatest',
    )
    own.forEach((rank, i) => {
      if (!Number.isNaN(rank)) result[i] = rank
    })
  }
  return result
}
