/** A set of candidates to do. */
export interface EffortPlan {
  /** Codes in code-unit order. */
  readonly codes: readonly string[]
  /** Points won after ceilings, in ten-thousandths. */
  readonly gain: number
  /** Exact sum of the costs, at most 4 decimals. */
  readonly cost: number
}

/** The best plan, proven; `nodes` is the number of partial sets the proof examined. */
export interface OptimalEffort {
  readonly status: 'optimal'
  readonly plan: EffortPlan
  readonly nodes: number
}

/**
 * The search stopped at its limit. `plan` is the best one found, absent when none was; no plan is better than `bound`:
 * the most gain (ten-thousandths) within the budget, or the least cost of reaching the target.
 */
export interface UnprovenEffort {
  readonly status: 'not-proven'
  readonly plan?: EffortPlan
  readonly bound: number
  readonly nodes: number
}

/** No set of candidates reaches the target: none gains more than `reachable`; `plan` gains the most that was found. */
export interface InfeasibleEffort {
  readonly status: 'infeasible'
  /** Ten-thousandths. */
  readonly reachable: number
  readonly plan: EffortPlan
  readonly nodes: number
}
