import { createAggregator } from '../../composite/aggregation/aggregator.ts'
import { leafColumns } from '../../composite/aggregation/leaf-columns.ts'
import type { CompositeBuild } from '../../composite/index.ts'
import { aggregateTree } from '../../composite/pipeline/aggregate-tree.ts'

/**
 * Scores of every node, in plan order, from other normalised values than those of the build: its weights, means, data
 * threshold and multiplier, to the last bit as the build takes them.
 *
 * @param leaves one column of `units` values for each indicator, one after the other; they become the first nodes
 * @param blocks positions of the units that Copeland compares with each other
 */
export function aggregateLeaves(
  { plan, weights }: CompositeBuild,
  leaves: Float64Array,
  units: number,
  blocks: readonly Int32Array[],
): readonly Float64Array[] {
  const aggregator = createAggregator(plan, units, blocks)
  aggregateTree(plan, aggregator, leafColumns(leaves, units), weights, plan.method.aggregation)
  return plan.codes.map((_, node) => {
    const above = node - plan.indicators.length
    const source = above < 0 ? leaves : aggregator.values
    const start = (above < 0 ? node : above) * units
    return source.subarray(start, start + units)
  })
}
