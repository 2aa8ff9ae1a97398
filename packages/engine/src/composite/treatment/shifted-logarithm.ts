import { extent } from '../statistics/extent.ts'

/**
 * Natural logarithm of the distance to the least value plus 1 % of the range: ln(x − min + 0.01 × (max − min)).
 * Keeps the order of values and works with zero and negative ones. Missing values stay NaN. A column whose
 * values are all equal has no range: it is returned as it is.
 * Source: the logarithm of the COIN tool of the Joint Research Centre.
 */
export function shiftedLogarithm(column: Float64Array): Float64Array {
  const [least, greatest] = extent(column)
  const shift = 0.01 * (greatest - least)
  return shift > 0 ? column.map((value) => Math.log(value - least + shift)) : column.slice()
}
