import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'
import { roundedQuotient } from '../../exact/round.ts'
import type { CodeOrigin } from '../tree/code-origin.ts'
import { lineages } from '../tree/lineage.ts'

/** What a node had the period before, in ten-thousandths of its maximum of today; NaN where nothing compares. */
export interface EarlierFigure {
  readonly points: number
  readonly certainty?: string
}

/**
 * A unit's figures of the period before, node by node. Where the maximum changed, or a node comes out of several or out
 * of a part of one, the same share of the maximum counts, rounded half-up to the ten-thousandth. Nothing compares where
 * the unit or the node is new, or an earlier figure is missing or did not concern the unit.
 */
export function earlierFigures(
  evaluation: Evaluation,
  unitCode: string,
  before?: Evaluation,
  origins?: readonly CodeOrigin[],
): (place: Place) => EarlierFigure {
  const unit = before ? before.facts.units.findIndex(({ code }) => code === unitCode) : -1
  if (!before || unit < 0) return () => ({ points: Number.NaN })
  const known = lineages(evaluation.index, before.index, origins)
  return (place) => {
    const { earlier, certainty } = known[place.position]!
    let points = 0
    let max = 0
    for (const each of earlier) {
      const column = before.columns[each.position]!
      const isOpen = column.status[unit] === STATUS.incomplete || column.status[unit] === STATUS.notApplicable
      points += isOpen ? Number.NaN : column.points[unit]!
      max += column.max[unit]!
    }
    const compares = max > 0 && !Number.isNaN(points)
    return {
      points: compares ? roundedQuotient([points, place.max], [max], 'half-up') : Number.NaN,
      certainty,
    }
  }
}
