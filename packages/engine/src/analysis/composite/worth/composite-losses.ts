import type { Place } from '../../../evaluate/compiled-index.ts'
import { type Evaluation, statusOf, unitPosition } from '../../../evaluate/result.ts'
import { scoreColumn } from '../../../evaluate/score-column.ts'
import { toPoints } from '../../../exact/points.ts'
import type { Losses, LossOptions } from '../../losses/losses-of.ts'
import { type Lineage, lineages } from '../../tree/lineage.ts'
import { lossLeaves } from '../../tree/loss-leaves.ts'
import { peersOf } from '../../tree/peers.ts'
import { placeOf } from '../../tree/place-of.ts'
import { compositeOf } from '../composite-of.ts'
import { earlierScores } from '../earlier-scores.ts'
import { rivalScores } from './rival-scores.ts'
import { topScore } from './top-score.ts'
import { trialsOf } from './trials-of.ts'

/**
 * Where a unit of a composite index lost points. Of each indicator:
 *
 * - `points`, `max`, `peers` and `earlier` are scores on its own scale, in ten-thousandths;
 * - `lost`, `gapToBest`, `gapToMedian` and `gapToEarlier` are points of the node asked for (the whole index when absent):
 *   what it would gain, rounded as declared, if the unit had the highest score (see `topScore`), that of the best, the
 *   median or the period before at this indicator alone, its other scores and those of all other units as they are.
 *
 * Losses stand largest first, equal ones in tree order. `sum.rounding` is what they leave of the loss of the node:
 * `total = leaves + rounding`. That is rounding alone where all means are arithmetic, all maxima known and no value
 * missing; other means reward balance, so that single losses do not add up. It is 0 where the node has no known loss.
 * `open` lists indicators whose loss is not known: without a value or a maximum, or below a node without a value.
 * Nothing compares with a period before whose edition is a sum of points.
 * @throws RangeError on an unknown unit or code, or a sum of points.
 */
export function compositeLosses(evaluation: Evaluation, unitCode: string, options: LossOptions = {}): Losses {
  const { index, facts, columns } = evaluation
  const { normalised } = compositeOf(evaluation)
  const unit = unitPosition(facts, unitCode)
  const node = placeOf(index, options.node)
  const tryScore = trialsOf(evaluation, unit)
  const gainOf = (leaf: Place, score: number) =>
    Number.isNaN(score + normalised.get(leaf.code)![unit]!)
      ? Number.NaN
      : tryScore(leaf, score, node).points[unit]! - columns[node.position]!.points[unit]!
  const leaves = lossLeaves(evaluation, node, unit).map((leaf) => {
    const top = topScore(leaf, index)
    return { leaf, top, lost: gainOf(leaf, top) }
  })
  const losing = leaves.filter(({ lost }) => lost > 0).sort((a, b) => b.lost - a.lost)
  const sum = losing.reduce((all, { lost }) => all + lost, 0)
  const total = columns[node.position]!.lost[unit]!
  const earlierOf = earlierScoreOf(evaluation, unitCode, options)
  return {
    unit: unitCode,
    node: node.code,
    losses: losing.slice(0, options.most).map(({ leaf, top, lost }) => {
      const { group } = facts.units[unit]!
      const { best, median } = rivalScores(evaluation, leaf, group)
      const { score, certainty } = earlierOf(leaf)
      const column = columns[leaf.position]!
      return {
        code: leaf.code,
        name: leaf.name,
        status: statusOf(column, unit),
        points: column.points[unit]!,
        max: toPoints(top),
        lost,
        share: lost / sum,
        peers: peersOf(evaluation, leaf, group),
        gapToBest: gainOf(leaf, best),
        gapToMedian: gainOf(leaf, median),
        earlier: scoreColumn(leaf, index, Float64Array.of(score)).points[0]!,
        gapToEarlier: gainOf(leaf, score),
        certainty,
      }
    }),
    open: leaves.filter(({ lost }) => Number.isNaN(lost)).map(({ leaf }) => leaf.code),
    sum: {
      leaves: sum,
      rounding: Number.isNaN(total) ? 0 : total - sum,
      rescaling: 0,
      bonus: 0,
      limits: 0,
      total,
    },
  }
}

/** A unit's score of the period before on the scale of today; NaN where nothing compares. */
function earlierScoreOf(
  { index }: Evaluation,
  unit: string,
  { before, origins }: LossOptions,
): (leaf: Place) => { readonly score: number; readonly certainty?: string } {
  const position = before?.composite ? before.facts.units.findIndex(({ code }) => code === unit) : -1
  if (!before || position < 0) return () => ({ score: Number.NaN })
  const known: readonly Lineage[] = lineages(index, before.index, origins)
  return (leaf) => {
    const lineage = known[leaf.position]!
    const [score] = earlierScores(before, lineage, Int32Array.of(position), leaf)
    return { score: score!, certainty: lineage.certainty }
  }
}
