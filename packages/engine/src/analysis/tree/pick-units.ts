import type { CompiledIndex, Place } from '../../evaluate/compiled-index.ts'
import { startColumn } from '../../evaluate/evaluate.ts'
import type { ResultColumn } from '../../evaluate/result.ts'
import type { Facts } from '../../facts/facts.ts'

/** A column that may be written to. */
export type OpenColumn = ReturnType<typeof startColumn>

/** The cells of `positions`, in their order, without ranks; a position may come more than once. */
export function pickColumn(
  column: ResultColumn,
  positions: Int32Array,
  place: Place,
  index: CompiledIndex,
): OpenColumn {
  const picked = startColumn(place, positions.length, index)
  positions.forEach((position, k) => {
    picked.points[k] = column.points[position]!
    picked.order[k] = column.order[position]!
    picked.max[k] = column.max[position]!
    picked.lost[k] = column.lost[position]!
    picked.status[k] = column.status[position]!
  })
  return picked
}

/** Units and published points of `positions`: all that sums above components read of facts. */
export function pickFacts(facts: Facts, positions: Int32Array, index: CompiledIndex): Facts {
  const columns = new Map<string, { values: Float64Array }>()
  for (const { node } of index.places) {
    if (node?.published === undefined) continue
    const values = facts.columns.get(node.published)?.values
    columns.set(node.published, {
      values: Float64Array.from(positions, (position) => values?.[position] ?? Number.NaN),
    })
  }
  return { units: Array.from(positions, (position) => facts.units[position]!), columns }
}
