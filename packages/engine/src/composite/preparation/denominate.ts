/**
 * `column` divided by `denominator`, unit by unit. NaN (missing) where either is missing or the denominator is
 * 0; the caller tells the two apart by looking at the denominator.
 */
export function denominate(column: Float64Array, denominator: Float64Array): Float64Array {
  return column.map((value, i) => (denominator[i] === 0 ? Number.NaN : value / denominator[i]!))
}
