import type { Problem } from './problem.ts'
import type { State } from './state.ts'

/** What undecided candidates can still add when parts of candidates may be done and alternatives together. */
export interface Relaxation {
  /** The partial set together with what must be done: an allowed set. */
  complete(state: State): State
  /** Most gain for at most `room`; -Infinity when that does not pay for what must be done. Never too low. */
  gainWithin(room: number): number
  /** Least cost of gaining `gain`; Infinity when it cannot be gained. Never too high. */
  costFor(gain: number): number
}

/**
 * The linear relaxation of the undecided candidates `rest`, given those that `must` and those that may `not` be done:
 * the most efficient first, each component up to the part of its ceiling not yet `used`.
 * (Dantzig's bound of the knapsack problem; the floating-point sums are widened by more than their error.)
 */
export function relax(
  problem: Problem,
  efficient: readonly number[],
  rest: bigint,
  must: bigint,
  not: bigint,
  used: readonly number[],
): Relaxation {
  const { bits, gains, costs, groups, ceilings } = problem
  const room = ceilings.map((most, group) => most - used[group]!)
  const allowed = (i: number): number => {
    const group = groups[i]!
    if (group < 0) return gains[i]!
    const gain = Math.min(gains[i]!, room[group]!)
    room[group]! -= gain
    return gain
  }
  const sure = bits.map((_, i) => i).filter((i) => (must & bits[i]!) !== 0n)
  const costSums = [sure.reduce((sum, i) => sum + costs[i]!, 0)]
  const gainSums = [sure.reduce((sum, i) => sum + allowed(i), 0)]
  const [sureCost, sureGain] = [costSums[0]!, gainSums[0]!]
  const free = rest & ~must & ~not
  for (const i of efficient) {
    const part = (free & bits[i]!) === 0n ? 0 : allowed(i)
    if (part === 0) continue
    costSums.push(costSums.at(-1)! + (costs[i]! * part) / gains[i]!)
    gainSums.push(gainSums.at(-1)! + part)
  }
  return {
    complete: ({ cost, gain, count, set }) => ({
      cost: cost + sureCost,
      gain: gain + sureGain,
      count: count + sure.length,
      set: set | must,
    }),
    gainWithin: (most) =>
      most < sureCost
        ? Number.NEGATIVE_INFINITY
        : Math.floor(widen(interpolate(costSums, gainSums, most), 1)),
    costFor: (least) =>
      least > gainSums.at(-1)!
        ? Number.POSITIVE_INFINITY
        : Math.ceil(widen(interpolate(gainSums, costSums, Math.max(least, sureGain)), -1)),
  }
}

function widen(value: number, sign: 1 | -1): number {
  return value + sign * (1e-6 + value * 1e-12)
}

/** Piecewise linear through rising (`from`, `to`); the last value beyond the end. */
function interpolate(from: readonly number[], to: readonly number[], at: number): number {
  let low = 0
  let high = from.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (from[middle]! <= at) low = middle
    else high = middle - 1
  }
  if (low === from.length - 1) return to[low]!
  return to[low]! + ((to[low + 1]! - to[low]!) * (at - from[low]!)) / (from[low + 1]! - from[low]!)
}
