import { getNodePosition } from '../../../composite/index.ts'
import { unitBlocks } from '../../../composite/pipeline/unit-blocks.ts'
import type { Place } from '../../../evaluate/compiled-index.ts'
import type { Evaluation, ResultColumn } from '../../../evaluate/result.ts'
import { scoreColumn } from '../../../evaluate/score-column.ts'
import { aggregateLeaves } from '../aggregate-leaves.ts'
import { compositeOf } from '../composite-of.ts'

/** The column of `at` over all units, without ranks, if `unit` had `score` at an indicator. */
export type Trial = (indicator: Place, score: number, at: Place) => ResultColumn

/**
 * Trials of one unit with other scores, all other normalised values and the weights as they are, taken again through the
 * means of the tree. Totals of other units move only where Copeland compares them.
 */
export function trialsOf(evaluation: Evaluation, unit: number): Trial {
  const build = compositeOf(evaluation)
  const { plan, units, normalised, aggregated } = build
  const { aggregation, normalisation } = plan.method
  const compares = aggregation.some(({ mean }) => mean === 'copeland')
  const among = compares
    ? unitBlocks(units, normalisation.within).find((block) => block.includes(unit))!
    : Int32Array.of(unit)
  const given = new Float64Array(plan.indicators.length * among.length)
  plan.indicators.forEach(({ code }, i) => {
    const column = normalised.get(code)!
    among.forEach((position, k) => {
      given[i * among.length + k] = column[position]!
    })
  })
  return (indicator, score, at) => {
    const leaves = given.slice()
    leaves[getNodePosition(plan, indicator.code) * among.length + among.indexOf(unit)] = score
    const changed = aggregateLeaves(build, leaves, among.length, [Int32Array.from(among.keys())])
    const column = aggregated.get(at.code)!.slice()
    const scores = changed[getNodePosition(plan, at.code)]!
    among.forEach((position, k) => {
      column[position] = scores[k]!
    })
    return scoreColumn(at, evaluation.index, column)
  }
}
