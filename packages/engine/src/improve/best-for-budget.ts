import { type Candidate, DEFAULT_LIMIT, type EffortOptions } from './candidate.ts'
import type { OptimalEffort, UnprovenEffort } from './effort-result.ts'
import { prepare } from './search/problem.ts'
import { search } from './search/search.ts'
import { planOf, stateOf } from './search/state.ts'

/**
 * The set of candidates that wins the most points for at most `budget` (in the unit of the costs; Infinity for no
 * limit), what each requires and excludes respected, no component above its ceiling. Of equal gains the lower cost
 * decides, then fewer candidates, then code order; the order of `candidates` does not matter.
 *
 * Exact: branch and bound, see `search`. `optimal` is proven; when the search passes `options.limit` the answer is
 * `not-proven` with the best plan found and a bound. Throws RangeError for a missing or negative budget and for
 * candidates that `prepare` refuses; no gain or cost may be missing.
 */
export function bestForBudget(
  candidates: readonly Candidate[],
  budget: number,
  options: EffortOptions = {},
): OptimalEffort | UnprovenEffort {
  if (!(budget >= 0)) throw new RangeError(`Budget must be 0 or more: ${budget}`)
  const problem = prepare(candidates, options.ceiling)
  const rounded = Math.round(budget * 10_000)
  const most = rounded / 10_000 > budget ? rounded - 1 : rounded
  const { frontier, nodes, stopped } = search(
    problem,
    { first: 'gain', most, least: 0 },
    options.limit ?? DEFAULT_LIMIT,
  )
  if (stopped) {
    return {
      status: 'not-proven',
      plan: stopped.best && planOf(problem, stopped.best),
      bound: stopped.bound,
      nodes,
    }
  }
  return { status: 'optimal', plan: planOf(problem, frontier.at(-1) ?? stateOf(problem, 0n)), nodes }
}
