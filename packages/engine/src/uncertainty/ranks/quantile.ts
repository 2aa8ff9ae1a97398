/**
 * The quantile of numbers already sorted upwards, by linear interpolation between order statistics (type 7 of
 * R. J. Hyndman and Y. Fan, "Sample quantiles in statistical packages", 1996: position (count − 1) × probability).
 *
 * @param count how many of the leading numbers to use; 0 gives NaN
 * @param probability from 0 to 1
 */
export function quantile(sorted: Float64Array, count: number, probability: number): number {
  if (count === 0) return Number.NaN
  const position = (count - 1) * probability
  const below = Math.floor(position)
  const low = sorted[below]!
  const above = Math.min(below + 1, count - 1)
  return low + (position - below) * (sorted[above]! - low)
}
