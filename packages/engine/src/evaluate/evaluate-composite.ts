import { buildComposite, type CompositeBuild, roundColumn } from '../composite/index.ts'
import { TEN_THOUSANDTHS } from '../exact/points.ts'
import type { Facts } from '../facts/facts.ts'
import type { CompiledIndex, Place } from './compiled-index.ts'
import type { ResultColumn } from './result.ts'
import { emptyColumn } from './score-component.ts'
import { STATUS } from './status.ts'

/** Decimals kept for ranks "before rounding", so that 0.1 + 0.2 ties with 0.3. */
const WORKING_DECIMALS = 9

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
  { definition }: CompiledIndex,
  facts: Facts,
  composite: CompositeBuild,
): ResultColumn {
  const { points, totals } = definition.precision
  const column = emptyColumn(facts.units.length)
  const scores = composite.aggregated.get(place.code)!
  const rounded = roundColumn(scores, place.kind === 'component' ? points : totals)
  const unrounded = definition.ranking.on === 'unrounded'
  const order = unrounded
    ? roundColumn(scores, { decimals: WORKING_DECIMALS, mode: 'half-even' })
    : column.points
  for (let unit = 0; unit < scores.length; unit++) {
    column.max[unit] = place.max
    if (Number.isNaN(scores[unit]!)) {
      const reason = composite.findReason(place.code, unit)
      if (reason) column.reasons.set(unit, reason.kind)
      continue
    }
    column.points[unit] = Math.round(rounded[unit]! * TEN_THOUSANDTHS)
    column.lost[unit] = place.max - column.points[unit]!
    const imputed = composite.changesOf(place.code, unit).some((change) => change.step === 'imputed')
    column.status[unit] = imputed ? STATUS.imputed : STATUS.scored
  }
  return { ...column, order }
}
