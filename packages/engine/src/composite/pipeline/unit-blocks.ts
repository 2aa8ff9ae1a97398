import type { Normalisation } from '../../definition/composite.ts'
import type { Unit } from '../../facts/facts.ts'

/** Positions of the units that are compared with each other: all, or those of each unit group. */
export function unitBlocks(units: readonly Unit[], within: Normalisation['within']): readonly Int32Array[] {
  if (within !== 'group') return [Int32Array.from(units, (_, i) => i)]
  const groups = Map.groupBy(
    units.map((_, i) => i),
    (i) => units[i]!.group,
  )
  return [...groups.values()].map((positions) => Int32Array.from(positions))
}
