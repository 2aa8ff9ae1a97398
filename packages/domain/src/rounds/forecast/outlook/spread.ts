/** The middle of final scores that may come, and the bounds that `level` of them should lie between. */
export interface Spread {
  readonly low: number
  readonly median: number
  readonly high: number
}

/** Binary arithmetic makes 10 × (1 − 0.8) ÷ 2 a little less than 1. */
const NOISE = 1e-9

/**
 * Bounds out of the scores themselves: the k-th lowest and k-th highest of n, k = ⌊(n + 1) × (1 − level) ÷ 2⌋, so that a next
 * score that is like the n lies between them with at least this probability. Undefined where n is too small for any k: 80 %
 * takes 9 scores. The median of an even number is the mean of the two in the middle.
 * V. Vovk, A. Gammerman and G. Shafer, Algorithmic learning in a random world (2005), on conformal prediction.
 * @param level above 0 and below 1
 */
export function spreadOf(scores: Iterable<number>, level: number): Spread | undefined {
  const sorted = Float64Array.from(scores).sort()
  const count = sorted.length
  const k = Math.floor(((count + 1) * (1 - level)) / 2 + NOISE)
  if (k < 1 || count === 0) return undefined
  // A level close to 0 asks for the median alone.
  const low = Math.min(k - 1, Math.floor((count - 1) / 2))
  const median = (sorted[Math.floor((count - 1) / 2)]! + sorted[Math.floor(count / 2)]!) / 2
  return { low: sorted[low]!, median, high: sorted[count - 1 - low]! }
}

/** The least number of scores that bounds a level. */
export function leastCases(level: number): number {
  return Math.ceil(2 / (1 - level) - 1 - NOISE)
}
