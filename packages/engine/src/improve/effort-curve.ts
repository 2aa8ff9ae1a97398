import { type Candidate, DEFAULT_LIMIT, type EffortOptions } from './candidate.ts'
import type { EffortPlan } from './effort-result.ts'
import { prepare } from './search/problem.ts'
import { search } from './search/search.ts'
import { planOf } from './search/state.ts'

/**
 * All plans of which none is beaten in both cost and gain, cost and gain rising, from what is won for nothing to the
 * most that can be won: the best plan for any budget is the last one that costs no more. Ties as in `bestForBudget`.
 * Exact; undefined when the search passes `options.limit`, so that part of the curve never stands for the whole.
 * Throws RangeError for candidates that `prepare` refuses.
 */
export function effortCurve(
  candidates: readonly Candidate[],
  options: EffortOptions = {},
): readonly EffortPlan[] | undefined {
  const problem = prepare(candidates, options.ceiling)
  const { frontier, stopped } = search(problem, undefined, options.limit ?? DEFAULT_LIMIT)
  return stopped ? undefined : frontier.map((state) => planOf(problem, state))
}
