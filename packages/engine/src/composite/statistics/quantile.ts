/** The values of `column` that are not missing, ascending, in a new array. */
export function sorted(column: Float64Array): Float64Array {
  const order = column.slice().sort()
  // Sorting puts NaN last.
  let count = order.length
  while (count > 0 && Number.isNaN(order[count - 1]!)) count--
  return order.subarray(0, count)
}

/**
 * Quantile of type 7 (linear between order statistics) at `probability`, from 0 to 1.
 * Missing values are skipped; NaN when there is none. Source: Hyndman and Fan (1996), type 7.
 */
export function quantile(column: Float64Array, probability: number): number {
  const values = sorted(column)
  const position = (values.length - 1) * probability
  const below = Math.floor(position)
  const low = values[below]
  if (low === undefined) return Number.NaN
  const high = values[below + 1]
  return high === undefined ? low : low + (position - below) * (high - low)
}

/** Middle value, or the mean of the two middle ones; missing values are skipped, NaN when there is none. */
export function median(column: Float64Array): number {
  return quantile(column, 0.5)
}
