/**
 * Shares out a whole `total` of 0 or more in proportion to whole `weights`, by largest remainder: each part is its exact
 * quota rounded down or up to a multiple of `step`, and the parts add up to `total`. Equal remainders go to the first.
 * @throws RangeError when all weights are 0 while the total is not, or the total is no multiple of `step`.
 */
export function shareOut(total: number, weights: readonly number[], step = 1): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0)
  if (total % step !== 0) throw new RangeError(`${total} is no multiple of ${step}`)
  if (total === 0) return weights.map(() => 0)
  if (!(sum > 0)) throw new RangeError(`nothing to share ${total} out to`)
  const whole = BigInt(sum)
  const exact = weights.map((weight) => BigInt(total / step) * BigInt(weight))
  const parts = exact.map((each) => Number(each / whole))
  const left = total / step - parts.reduce((all, part) => all + part, 0)
  const order = weights.map((_, k) => k)
  order.sort((a, b) => Number((exact[b]! % whole) - (exact[a]! % whole)) || a - b)
  for (const k of order.slice(0, left)) parts[k]! += 1
  return parts.map((part) => part * step)
}
