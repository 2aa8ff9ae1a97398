import type { CompositePlan } from './composite-plan.ts'

/**
 * Share of each node in the whole index: its weight among its siblings, times the share of its parent. The
 * indicators add up to 1. NaN below a node whose children carry no weight. Node order, as `weights`.
 */
export function effectiveWeights(plan: CompositePlan, weights: Float64Array = plan.weights): Float64Array {
  const result = new Float64Array(weights.length)
  result[result.length - 1] = 1
  for (let node = weights.length - 1; node >= plan.indicators.length; node--) {
    const children = plan.children[node]!
    let total = 0
    for (const child of children) total += weights[child]!
    for (const child of children) result[child] = (weights[child]! / total) * result[node]!
  }
  return result
}
