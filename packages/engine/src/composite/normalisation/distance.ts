import { extent } from '../statistics/extent.ts'
import { allEqual, type EqualResult } from './linear.ts'

/** 1 at the greatest value, 0 at the least, in proportion between: 1 − (max − x) ÷ (max − min). */
export function distanceToMaximum(column: Float64Array, equal: EqualResult = Number.NaN): Float64Array {
  const [least, greatest] = extent(column)
  if (least === greatest) return allEqual(column, equal)
  return column.map((value) => 1 - (greatest - value) / (greatest - least))
}

/**
 * 1 at `target`, 0 at the least value, above 1 beyond the target unless cut off at `most`:
 * 1 − (target − x) ÷ (target − min). Missing (NaN) for all when the target is not above the least value, where
 * the distance has no meaning.
 */
export function distanceToTarget(
  column: Float64Array,
  target: number,
  equal: EqualResult = Number.NaN,
  most = Number.POSITIVE_INFINITY,
): Float64Array {
  const [least, greatest] = extent(column)
  if (least === greatest) return allEqual(column, equal)
  if (!(target > least)) return allEqual(column, Number.NaN)
  return column.map((value) => Math.min(most, 1 - (target - value) / (target - least)))
}

/**
 * x ÷ max. Missing (NaN) for all when the maximum is not above 0: dividing by zero has no result, and dividing
 * by a negative maximum would put the worst unit first.
 */
export function fractionOfMaximum(column: Float64Array, equal: EqualResult = Number.NaN): Float64Array {
  const [least, greatest] = extent(column)
  if (least === greatest) return allEqual(column, equal)
  return greatest > 0 ? column.map((value) => value / greatest) : allEqual(column, Number.NaN)
}
