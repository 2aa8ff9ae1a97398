import type { Problem } from './problem.ts'
import type { Goal } from './pruning.ts'
import { type State, stateOf } from './state.ts'

/**
 * A good set to start from: most efficient first, each with what it needs, while the cost stays within `most` and until
 * the gain reaches `least`; then what is not needed to reach `least` is left out again. It may miss `least`.
 */
export function greedy(problem: Problem, efficient: readonly number[], { first, most, least }: Goal): State {
  const { bits, needs, conflicts, dependents } = problem
  let state = stateOf(problem, 0n)
  for (const i of efficient) {
    if (first === 'cost' && state.gain >= least) break
    if ((conflicts[i]! & state.set) !== 0n) continue
    const next = stateOf(problem, state.set | bits[i]! | needs[i]!)
    if (next.gain > state.gain && next.cost <= most) state = next
  }
  if (first === 'gain') return state
  for (const i of efficient.toReversed()) {
    if ((state.set & bits[i]!) === 0n || (state.set & dependents[i]!) !== 0n) continue
    const next = stateOf(problem, state.set & ~bits[i]!)
    if (next.gain >= least) state = next
  }
  return state
}
