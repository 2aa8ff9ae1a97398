import type { CompositeBuild } from '../../../composite/index.ts'
import { unitBlocks } from '../../../composite/pipeline/unit-blocks.ts'
import { aggregateLeaves } from '../aggregate-leaves.ts'

/** Normalised values held in place of the computed ones, by indicator (its position in the plan) and shared unit. */
export type HeldCells = Map<number, Map<number, number>>

export function holdCell(held: HeldCells, indicator: number, unit: number, score: number): void {
  const cells = held.get(indicator)
  if (cells) cells.set(unit, score)
  else held.set(indicator, new Map([[unit, score]]))
}

/**
 * Scores of every node for all units of a build, in plan order: its own, or taken again through the means where values
 * are held. Shared unit `k` stands at `positions[k]`.
 */
export function scoresWith(
  build: CompositeBuild,
  positions: Int32Array,
  held: HeldCells,
): readonly Float64Array[] {
  const { plan, units, normalised, aggregated } = build
  if (held.size === 0) return plan.codes.map((code) => aggregated.get(code)!)
  const leaves = new Float64Array(plan.indicators.length * units.length)
  plan.indicators.forEach(({ code }, i) => {
    const start = i * units.length
    leaves.set(normalised.get(code)!, start)
    for (const [k, score] of held.get(i) ?? []) leaves[start + positions[k]!] = score
  })
  return aggregateLeaves(build, leaves, units.length, unitBlocks(units, plan.method.normalisation.within))
}

/** The values of `positions`, in their order. */
export function valuesAt(column: Float64Array, positions: Int32Array): Float64Array {
  return Float64Array.from(positions, (position) => column[position]!)
}
