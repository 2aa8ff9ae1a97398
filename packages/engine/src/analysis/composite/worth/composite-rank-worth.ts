import { rankColumn } from '../../../evaluate/evaluate.ts'
import { type Evaluation, unitPosition } from '../../../evaluate/result.ts'
import { scoreColumn } from '../../../evaluate/score-column.ts'
import type { RankGain, RankWorth } from '../../rank-worth/rank-worth.ts'
import { lossLeaves } from '../../tree/loss-leaves.ts'
import { compositeOf } from '../composite-of.ts'
import { rivalScores } from './rival-scores.ts'
import { topScore } from './top-score.ts'
import { trialsOf } from './trials-of.ts'

const NONE: RankGain = {
  points: Number.NaN,
  total: Number.NaN,
  gain: Number.NaN,
  rank: Number.NaN,
  places: Number.NaN,
}

/**
 * The rank a unit of a composite index would hold with the highest score, the best or the median of its group at one
 * indicator, its own where it is level or ahead. `points` are those assumed at the indicator, on its own scale; `lost`,
 * `total` and `gain` are points of the whole index. Normalised values of other units stay as they are; the totals go
 * through the means, the rounding and the ties of the edition. A node without a value (a geometric mean with a 0) that gets
 * one joins the mean above it, and can lower it: `gain` and `places` are then below 0.
 *
 * Lists every indicator that lost points, as `compositeLosses` does, then those without a known maximum (`lost` and `full`
 * are NaN) at which the best would gain points, most first.
 * @throws RangeError on an unknown unit, or a sum of points.
 */
export function compositeRankWorth(evaluation: Evaluation, unitCode: string): readonly RankWorth[] {
  const { index, facts, groups, columns } = evaluation
  const { normalised } = compositeOf(evaluation)
  const unit = unitPosition(facts, unitCode)
  const tryScore = trialsOf(evaluation, unit)
  const root = columns[index.root.position]!
  const rows = lossLeaves(evaluation, index.root, unit).map((leaf): RankWorth => {
    const own = normalised.get(leaf.code)![unit]!
    const gainOf = (score: number): RankGain => {
      if (Number.isNaN(score + own)) return NONE
      const assumed = Math.max(score, own)
      const total = tryScore(leaf, assumed, index.root)
      rankColumn({ index, facts, groups }, total)
      return {
        points: scoreColumn(leaf, index, Float64Array.of(assumed)).points[0]!,
        total: total.points[unit]!,
        gain: total.points[unit]! - root.points[unit]!,
        rank: total.rank[unit]!,
        places: root.rank[unit]! - total.rank[unit]!,
      }
    }
    const { best, median } = rivalScores(evaluation, leaf, facts.units[unit]!.group)
    const full = gainOf(topScore(leaf, index))
    return {
      code: leaf.code,
      name: leaf.name,
      lost: full.gain,
      full,
      best: gainOf(best),
      median: gainOf(median),
    }
  })
  const known = rows.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost)
  const unknown = rows
    .filter(({ lost, best }) => Number.isNaN(lost) && best.gain > 0)
    .sort((a, b) => b.best.gain - a.best.gain)
  return [...known, ...unknown]
}
