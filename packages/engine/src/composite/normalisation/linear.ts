import { extent } from '../statistics/extent.ts'
import { moments } from '../statistics/moments.ts'

/** What all units being equal means: a result, or NaN for missing. */
export type EqualResult = number

/** `column` with every value that is not missing replaced by `result`. */
export function allEqual(column: Float64Array, result: EqualResult): Float64Array {
  return column.map((value) => (Number.isNaN(value) ? value : result))
}

/** (value − from) ÷ span × times + add, in a plain loop: every rebuild passes here for every indicator. */
function stretch(column: Float64Array, from: number, span: number, times: number, add: number): Float64Array {
  const result = new Float64Array(column.length)
  for (let i = 0; i < result.length; i++) result[i] = ((column[i]! - from) / span) * times + add
  return result
}

/** Worst value to `low`, best to `high`, the others between in proportion. Equal values give `equal`. */
export function minMax(
  column: Float64Array,
  low = 0,
  high = 100,
  equal: EqualResult = Number.NaN,
): Float64Array {
  const [least, greatest] = extent(column)
  if (least === greatest) return allEqual(column, equal)
  return stretch(column, least, greatest - least, high - low, low)
}

/** Shifted and stretched to the given mean and standard deviation (n − 1). Equal values give `equal`. */
export function zScore(
  column: Float64Array,
  mean = 0,
  deviation = 1,
  equal: EqualResult = Number.NaN,
): Float64Array {
  const shape = moments(column)
  if (!(shape.deviation > 0)) return allEqual(column, equal)
  return stretch(column, shape.mean, shape.deviation, deviation, mean)
}

/** `zero` becomes 0 and `hundred` becomes 100; values outside go outside. Does not depend on other units. */
export function scaled(column: Float64Array, zero = 0, hundred = 100): Float64Array {
  return stretch(column, zero, hundred - zero, 100, 0)
}

/**
 * Distance from `worst` (0) to `best` (1), cut off at both. Reversed goalposts (`worst` above `best`) score the
 * lower values higher. Does not depend on other units.
 */
export function goalposts(column: Float64Array, worst: number, best: number): Float64Array {
  // Adding zero turns a negative zero into zero.
  return column.map((value) => Math.min(1, Math.max(0, (value - worst) / (best - worst))) + 0)
}
