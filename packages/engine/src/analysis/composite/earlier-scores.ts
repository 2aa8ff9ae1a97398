import { getNodePosition, weightedMean } from '../../composite/index.ts'
import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import type { Lineage } from '../tree/lineage.ts'
import { compositeOf } from './composite-of.ts'

/**
 * What a node had before, unrounded, for `units` of `before`; NaN where missing or new. Scores are means: several earlier
 * nodes give their mean by their shares in the earlier index, and each of several heirs of one node has its score.
 *
 * @param scale the later node, when scores are wanted on its scale: the same share of the maximum, where both maxima
 *   are known; the score itself where not
 */
export function earlierScores(
  before: Evaluation,
  { earlier }: Lineage,
  units: Int32Array,
  scale?: Pick<Place, 'max'>,
): Float64Array {
  const { plan, aggregated, effectiveWeights } = compositeOf(before)
  const columns = earlier.map(({ code, max }) => {
    const column = aggregated.get(code)!
    const times = scale && scale.max !== max && max > 0 && scale.max > 0 ? scale.max / max : 1
    return Float64Array.from(units, (unit) => column[unit]! * times)
  })
  if (columns.length === 1) return columns[0]!
  const weights = earlier.map(({ code }) => effectiveWeights[getNodePosition(plan, code)]!)
  return Float64Array.from(units, (_, k) =>
    weightedMean(
      columns.map((column) => column[k]!),
      weights,
      { mean: 'arithmetic' },
    ),
  )
}
