import { type Candidate, DEFAULT_LIMIT, type EffortOptions } from './candidate.ts'
import type { InfeasibleEffort, OptimalEffort, UnprovenEffort } from './effort-result.ts'
import { prepare } from './search/problem.ts'
import { search } from './search/search.ts'
import { planOf, stateOf } from './search/state.ts'

/**
 * The cheapest set of candidates that wins at least `neededGain` points (ten-thousandths; see `gainForRank` for a target
 * rank), what each requires and excludes respected, no component above its ceiling. Of equal costs the greater gain
 * decides, then fewer candidates, then code order; the order of `candidates` does not matter.
 *
 * Exact: branch and bound, see `search`. `infeasible` tells how much is reachable at most; when the search passes
 * `options.limit` the answer is `not-proven` with the best plan found, if any, and a bound on the cost. A target of 0 or
 * less is reached by what costs nothing. Throws RangeError for a missing target and for candidates that `prepare`
 * refuses.
 */
export function cheapestForTarget(
  candidates: readonly Candidate[],
  neededGain: number,
  options: EffortOptions = {},
): OptimalEffort | UnprovenEffort | InfeasibleEffort {
  if (Number.isNaN(neededGain)) throw new RangeError('Needed gain is missing')
  const problem = prepare(candidates, options.ceiling)
  const limit = options.limit ?? DEFAULT_LIMIT
  const least = Math.max(0, Math.ceil(neededGain))

  const all = search(problem, { first: 'gain', most: Number.POSITIVE_INFINITY, least: 0 }, limit)
  const richest = all.frontier.at(-1) ?? all.stopped?.best ?? stateOf(problem, 0n)
  const reachable = all.stopped?.bound ?? richest.gain
  if (reachable < least) {
    return { status: 'infeasible', reachable, plan: planOf(problem, richest), nodes: all.nodes }
  }

  const found = search(problem, { first: 'cost', most: Number.POSITIVE_INFINITY, least }, limit, richest)
  const nodes = all.nodes + found.nodes
  if (found.stopped) {
    const { best, bound } = found.stopped
    return { status: 'not-proven', plan: best && planOf(problem, best), bound: bound / 10_000, nodes }
  }
  const cheapest = found.frontier[0]
  if (cheapest) return { status: 'optimal', plan: planOf(problem, cheapest), nodes }
  return {
    status: 'infeasible',
    reachable: Math.min(reachable, least - 1),
    plan: planOf(problem, richest),
    nodes,
  }
}
