import { buildComposite, type CompositeBuild } from '../composite/index.ts'
import type { Facts } from '../facts/facts.ts'
import type { CompiledIndex, Place } from './compiled-index.ts'
import type { ResultColumn } from './result.ts'
import { scoreColumn } from './score-column.ts'
import { STATUS } from './status.ts'

/** Computes a composite index and rounds every node once, at the declared precision. */
export function evaluateComposite(
  index: CompiledIndex,
  facts: Facts,
): { readonly columns: ResultColumn[]; readonly composite: CompositeBuild } {
  const composite = buildComposite(index.plan!, facts)
  const columns = index.places.map((place) => columnOfNode(place, index, facts, composite))
  return { columns, composite }
}

function columnOfNode(
  place: Place,
  index: CompiledIndex,
  facts: Facts,
  composite: CompositeBuild,
): ResultColumn {
  const column = scoreColumn(place, index, composite.aggregated.get(place.code)!)
  column.max.fill(place.max)
  for (let unit = 0; unit < facts.units.length; unit++) {
    const points = column.points[unit]!
    column.lost[unit] = place.max - points
    const reason = composite.findReason(place.code, unit)
    if (reason) column.reasons.set(unit, reason.kind)
    const isImputed = composite.changesOf(place.code, unit).some((change) => change.step === 'imputed')
    if (isImputed && !Number.isNaN(points)) column.status[unit] = STATUS.imputed
  }
  return column
}
