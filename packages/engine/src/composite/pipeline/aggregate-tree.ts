import type { Aggregation } from '../../definition/composite.ts'
import type { Aggregator } from '../aggregation/aggregator.ts'
import type { LeafColumns } from '../aggregation/leaf-columns.ts'
import { principalComponent } from '../association/principal-component.ts'
import type { CompositePlan } from '../plan/composite-plan.ts'

/** The mean declared for a node `level` levels up, the indicators being level 1. */
export function aggregationAt(aggregation: readonly Aggregation[], level: number): Aggregation {
  return aggregation[Math.min(level - 2, aggregation.length - 1)]!
}

/** Computes every node above the indicators, from below. */
export function aggregateTree(
  plan: CompositePlan,
  aggregator: Aggregator,
  leaves: LeafColumns,
  weights: Float64Array,
  aggregation: readonly Aggregation[],
): void {
  for (let node = plan.indicators.length; node < plan.codes.length; node++) {
    aggregator.aggregate(node, leaves, weights, aggregationAt(aggregation, plan.levels[node]!))
  }
}

/**
 * Computes every node above the indicators, weighting the children of each by their first principal component,
 * and returns the weights in node order. A group with a negative loading has no result: the indicator
 * contradicts the direction declared for it.
 */
export function aggregateByComponent(
  plan: CompositePlan,
  aggregator: Aggregator,
  leaves: LeafColumns,
  aggregation: readonly Aggregation[],
  units: number,
): Float64Array {
  const weights = plan.weights.slice()
  const leafCount = plan.indicators.length
  for (let node = leafCount; node < plan.codes.length; node++) {
    const children = plan.children[node]!
    const columns = Array.from(children, (child) =>
      child < leafCount
        ? leaves.values.subarray(child * units, (child + 1) * units)
        : aggregator.values.subarray((child - leafCount) * units, (child - leafCount + 1) * units),
    )
    principalComponent(columns).forEach((loading, c) => {
      weights[children[c]!] = loading
    })
    aggregator.aggregate(node, leaves, weights, aggregationAt(aggregation, plan.levels[node]!))
  }
  return weights
}
