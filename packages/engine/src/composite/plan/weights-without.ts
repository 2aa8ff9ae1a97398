import { type CompositePlan, getNodePosition } from './composite-plan.ts'

/**
 * Weights with one node left out: its weight becomes 0, and so does that of a parent left without any weight.
 * `weights` is not changed. Throws `CompositeError` `unknown-node`.
 */
export function weightsWithout(
  plan: CompositePlan,
  code: string,
  weights: Float64Array = plan.weights,
): Float64Array {
  const result = weights.slice()
  let node = getNodePosition(plan, code)
  result[node] = 0
  for (;;) {
    node = plan.parents[node]!
    if (node < 0 || plan.children[node]!.some((child) => result[child] !== 0)) return result
    result[node] = 0
  }
}
