/**
 * target[to + u] = (Σ weights[c] × source[from[c] + u]) ÷ total for `units` positions and the first `count`
 * entries of `from` and `weights`. Nothing may be missing. Two terms a pass halve the reading and writing of the
 * sums, which is what a run of new weights spends its time on.
 */
export function weightedSum(
  target: Float64Array,
  to: number,
  source: Float64Array,
  from: Int32Array,
  weights: Float64Array,
  count: number,
  units: number,
  total: number,
): void {
  let c = 0
  if (count % 2 === 1) {
    const weight = weights[0]!
    const at = from[0]!
    for (let u = 0; u < units; u++) target[to + u] = weight * source[at + u]!
    c = 1
  } else {
    for (let u = 0; u < units; u++) target[to + u] = 0
  }
  for (; c < count; c += 2) {
    const weight = weights[c]!
    const next = weights[c + 1]!
    const at = from[c]!
    const after = from[c + 1]!
    for (let u = 0; u < units; u++) {
      target[to + u] = target[to + u]! + weight * source[at + u]! + next * source[after + u]!
    }
  }
  for (let u = 0; u < units; u++) target[to + u]! /= total
}
