import type { Normalisation } from '../../definition/composite.ts'
import { type LeafColumns, leafColumns } from '../aggregation/leaf-columns.ts'
import { normalise } from '../normalisation/normalise.ts'
import type { Indicator } from '../plan/indicator.ts'

/** Normalises every indicator inside each block of units; columns are laid one after the other. */
export function normaliseColumns(
  columns: readonly Float64Array[],
  indicators: readonly Indicator[],
  normalisation: Normalisation,
  blocks: readonly Int32Array[],
): LeafColumns {
  const units = columns[0]!.length
  const result = new Float64Array(columns.length * units)
  columns.forEach((column, i) => {
    const indicator = indicators[i]!
    if (blocks.length === 1) {
      result.set(normalise(column, normalisation, indicator), i * units)
      return
    }
    for (const block of blocks) {
      const members = Float64Array.from(block, (unit) => column[unit]!)
      const values = normalise(members, normalisation, indicator)
      for (let k = 0; k < block.length; k++) result[i * units + block[k]!] = values[k]!
    }
  })
  return leafColumns(result, units)
}
