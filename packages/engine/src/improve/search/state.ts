import type { EffortPlan } from '../effort-result.ts'
import type { Problem } from './problem.ts'

/** A set of candidates with its sums. */
export interface State {
  readonly cost: number
  readonly gain: number
  readonly count: number
  readonly set: bigint
}

/** States of which none is beaten by another: cost and gain both rising. */
export type Frontier = readonly State[]

/** Sums of a set, gains cut off at the ceilings. */
export function stateOf({ bits, costs, gains, groups, ceilings }: Problem, set: bigint): State {
  const room = [...ceilings]
  let cost = 0
  let gain = 0
  let count = 0
  for (let i = 0; i < bits.length; i++) {
    if ((set & bits[i]!) === 0n) continue
    const group = groups[i]!
    const part = group < 0 ? gains[i]! : Math.min(gains[i]!, room[group]!)
    if (group >= 0) room[group]! -= part
    cost += costs[i]!
    gain += part
    count++
  }
  return { cost, gain, count, set }
}

export function planOf({ codes, bits }: Problem, { cost, gain, set }: State): EffortPlan {
  return { codes: codes.filter((_, i) => (set & bits[i]!) !== 0n), gain, cost: cost / 10_000 }
}

/** Of equal cost and gain, fewer candidates come first, then code order. */
function before(a: State, b: State): boolean {
  if (a.cost !== b.cost) return a.cost < b.cost
  if (a.gain !== b.gain) return a.gain > b.gain
  if (a.count !== b.count) return a.count < b.count
  return a.set > b.set
}

/** The frontier of two frontiers. */
export function merge(a: Frontier, b: Frontier): Frontier {
  const merged: State[] = []
  let most = -1
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    const first = j >= b.length || (i < a.length && before(a[i]!, b[j]!)) ? a[i++]! : b[j++]!
    if (first.gain <= most) continue
    merged.push(first)
    most = first.gain
  }
  return merged
}
