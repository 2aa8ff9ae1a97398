import { moments } from '../statistics/moments.ts'
import { median } from '../statistics/quantile.ts'

/**
 * `column` with missing values (NaN) replaced by the mean or median of the values there are, or, with `groups`
 * (one name for each position), of those of the same group. Stays missing where there is nothing to take it
 * from, where the unit has no group, and where `keep` says so.
 */
export function impute(
  column: Float64Array,
  method: 'mean' | 'median',
  groups?: readonly (string | undefined)[],
  keep?: (position: number) => boolean,
): Float64Array {
  const centres = new Map<string | undefined, number>()
  const centreOf = (group: string | undefined) => {
    let centre = centres.get(group)
    if (centre === undefined) {
      const members = groups ? column.filter((_, i) => groups[i] === group) : column
      // Sorted first: a sum of doubles depends on its order, and the order of units must not matter.
      centre = method === 'mean' ? moments(members.toSorted()).mean : median(members)
      centres.set(group, centre)
    }
    return centre
  }
  return column.map((value, i) => {
    if (!Number.isNaN(value) || keep?.(i)) return value
    const group = groups?.[i]
    return groups && group === undefined ? Number.NaN : centreOf(group)
  })
}
