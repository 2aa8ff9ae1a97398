import type { CompositeBuild } from '../../../composite/index.ts'
import type { Evaluation } from '../../../evaluate/result.ts'
import type { SharedUnits } from '../../change/shared-units.ts'
import type { Lineage } from '../../tree/lineage.ts'
import { compositeOf } from '../composite-of.ts'
import { earlierScores } from '../earlier-scores.ts'
import { type HeldCells, holdCell } from './held-cells.ts'

/**
 * Holds the indicators that cannot be compared step by step: what is new stands at its later score, so that its arrival
 * belongs to the rule; what has no value on either side, or none but an imputed one by the later edition on the earlier
 * facts, stands at its earlier score. Answers the earlier scores of every indicator, on the scale of the later one.
 */
export function holdOpenCells(
  before: Evaluation,
  ruled: CompositeBuild,
  after: Evaluation,
  shared: SharedUnits,
  known: readonly Lineage[],
  held: HeldCells,
): readonly Float64Array[] {
  const [old, now] = [compositeOf(before), compositeOf(after)]
  return ruled.plan.indicators.map(({ code }, i) => {
    const place = after.index.byCode.get(code)!
    const lineage = known[place.position]!
    const scores = earlierScores(before, lineage, shared.before, place)
    shared.before.forEach((position, k) => {
      const later = now.normalised.get(code)![shared.after[k]!]!
      const isOpen = Number.isNaN(scores[k]! + ruled.normalised.get(code)![position]! + later)
      const isNewlyImputed =
        isImputed(ruled, code, position) &&
        !lineage.earlier.some((earlier) => isImputed(old, earlier.code, position))
      if (lineage.earlier.length === 0) holdCell(held, i, k, later)
      else if (isOpen || isNewlyImputed) holdCell(held, i, k, scores[k]!)
    })
    return scores
  })
}

function isImputed({ denominated, imputed }: CompositeBuild, code: string, unit: number): boolean {
  const full = imputed.get(code)
  return full !== undefined && Number.isNaN(denominated.get(code)![unit]!) && !Number.isNaN(full[unit]!)
}
