import type { Text } from '../../definition/text.ts'
import type { Place } from '../../evaluate/compiled-index.ts'
import { type Evaluation, statusOf, unitPosition } from '../../evaluate/result.ts'
import type { Status } from '../../evaluate/status.ts'
import { compositeLosses } from '../composite/index.ts'
import type { CodeOrigin } from '../tree/code-origin.ts'
import { lossLeaves } from '../tree/loss-leaves.ts'
import { type Peers, peersOf } from '../tree/peers.ts'
import { placeOf } from '../tree/place-of.ts'
import { earlierFigures } from './earlier-figures.ts'
import { type LossSum, lossSum } from './loss-sum.ts'

export interface LossOptions {
  /** Only below this node; the whole index when absent. */
  readonly node?: string
  /** The longest list; all when absent. Sums always cover all. */
  readonly most?: number
  /** The period before, and where each code comes from (same codes when absent). */
  readonly before?: Evaluation
  readonly origins?: readonly CodeOrigin[]
}

/** One node that lost points. Ten-thousandths; a gap is what is missing to a figure, below 0 when the unit is ahead. */
export interface Loss {
  readonly code: string
  readonly name: Text
  readonly status: Status
  readonly points: number
  readonly max: number
  readonly lost: number
  /** Of all that is lost at the listed leaves, from 0 to 1. */
  readonly share: number
  /** The unit group, the unit itself included. */
  readonly peers: Peers
  readonly gapToBest: number
  readonly gapToMedian: number
  /** Points of the period before, as the same share of this period's maximum; NaN where there is nothing to compare. */
  readonly earlier: number
  readonly gapToEarlier: number
  /** How sure it is that both periods speak of the same; absent when nobody said. */
  readonly certainty?: string
}

export interface Losses {
  readonly unit: string
  readonly node: string
  /** Nodes that lost points, largest loss first, equal losses in tree order. */
  readonly losses: readonly Loss[]
  /** Nodes without facts: their loss is not known. */
  readonly open: readonly string[]
  readonly sum: LossSum
}

/**
 * Where a unit lost points: its components, penalties, and nodes whose published figure stands in for unknown parts.
 * For a composite index see `compositeLosses`. @throws RangeError on an unknown unit or code.
 */
export function lossesOf(evaluation: Evaluation, unitCode: string, options: LossOptions = {}): Losses {
  if (evaluation.composite) return compositeLosses(evaluation, unitCode, options)
  const unit = unitPosition(evaluation.facts, unitCode)
  const place = placeOf(evaluation.index, options.node)
  const leaves = lossLeaves(evaluation, place, unit)
  const lostAt = (leaf: Place) => evaluation.columns[leaf.position]!.lost[unit]!
  const sum = lossSum(evaluation, place, unit)
  const earlierOf = earlierFigures(evaluation, unitCode, options.before, options.origins)
  const losing = leaves.filter((leaf) => lostAt(leaf) > 0).sort((a, b) => lostAt(b) - lostAt(a))
  return {
    unit: unitCode,
    node: place.code,
    losses: losing.slice(0, options.most).map((leaf) => {
      const column = evaluation.columns[leaf.position]!
      const points = column.points[unit]!
      const peers = peersOf(evaluation, leaf, evaluation.facts.units[unit]!.group)
      const { points: earlier, certainty } = earlierOf(leaf)
      const gapTo = (figure: number) => (leaf.tree === 'penalty' ? points - figure : figure - points)
      return {
        code: leaf.code,
        name: leaf.name,
        status: statusOf(column, unit),
        points,
        max: column.max[unit]!,
        lost: lostAt(leaf),
        share: lostAt(leaf) / sum.leaves,
        peers,
        gapToBest: gapTo(peers.best),
        gapToMedian: gapTo(peers.median),
        earlier,
        gapToEarlier: gapTo(earlier),
        certainty,
      }
    }),
    open: leaves.filter((leaf) => Number.isNaN(lostAt(leaf))).map((leaf) => leaf.code),
    sum,
  }
}
