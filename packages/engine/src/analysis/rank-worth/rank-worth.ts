import type { Text } from '../../definition/text.ts'
import { lossAt, type Place } from '../../evaluate/compiled-index.ts'
import { groupMembers, rankColumn } from '../../evaluate/evaluate.ts'
import { type Evaluation, unitPosition } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'
import { compositeRankWorth } from '../composite/index.ts'
import { lossLeaves } from '../tree/loss-leaves.ts'
import { peersOf } from '../tree/peers.ts'
import { pickColumn, pickFacts } from '../tree/pick-units.ts'
import { nameOfUnit, rankedValues } from '../tree/rank-values.ts'
import { rankIf } from '../tree/standings.ts'
import { type Holds, hold, sumTree } from '../tree/sum-tree.ts'

/** What would come of other points at one node. Points are ten-thousandths. */
export interface RankGain {
  /** Points assumed at the node. */
  readonly points: number
  /** Total of the unit then, and what it gains. */
  readonly total: number
  readonly gain: number
  /** Rank then, and the places won; NaN where the unit has no rank. */
  readonly rank: number
  readonly places: number
}

/** What the points lost at one node are worth. */
export interface RankWorth {
  readonly code: string
  readonly name: Text
  readonly lost: number
  /** Nothing lost here. */
  readonly full: RankGain
  /** As the best, and as the median, of the unit group; the unit's own points where it is level or ahead. */
  readonly best: RankGain
  readonly median: RankGain
}

/**
 * For every node where a unit lost points (as `lossesOf` lists them, largest loss first) the rank it would hold had it
 * not. The new total goes through the engine's own sums: rounding, rescaling, caps, published points and ties as the
 * edition declares. Other units are kept as they are, also where a rule compares units. A unit without a rank has NaN.
 * For a composite index see `compositeRankWorth`. @throws RangeError on an unknown unit.
 */
export function rankWorth(evaluation: Evaluation, unitCode: string): readonly RankWorth[] {
  const { index, facts } = evaluation
  if (evaluation.composite) return compositeRankWorth(evaluation, unitCode)
  const unit = unitPosition(facts, unitCode)
  const { group } = facts.units[unit]!
  const cellAt = (place: Place, key: 'points' | 'max' | 'lost' | 'status') =>
    evaluation.columns[place.position]![key][unit]!
  const losing = lossLeaves(evaluation, index.root, unit)
    .filter((place) => cellAt(place, 'lost') > 0)
    .sort((a, b) => cellAt(b, 'lost') - cellAt(a, 'lost'))
  const tried = losing.flatMap((place) => {
    const max = cellAt(place, 'max')
    const { best, median } = peersOf(evaluation, place, group)
    return [place.tree === 'penalty' ? 0 : max, best, median].map((points) => ({
      place,
      points: lossAt(place, points, max) < cellAt(place, 'lost') ? points : cellAt(place, 'points'),
    }))
  })

  // Every trial is a copy of the unit with one figure held.
  const copies = new Int32Array(tried.length).fill(unit)
  const holds: Holds = new Map()
  tried.forEach(({ place, points }, k) => {
    const status = cellAt(place, 'status')
    hold(holds, place, k, {
      points,
      max: cellAt(place, 'max'),
      status: status === STATUS.published ? status : STATUS.scored,
    })
  })
  const copied = (place: Place) => pickColumn(evaluation.columns[place.position]!, copies, place, index)
  const copiedFacts = pickFacts(facts, copies, index)
  const total = sumTree(index, copiedFacts, copied, holds)[index.root.position]!
  rankColumn({ index, facts: copiedFacts, groups: groupMembers(copiedFacts) }, total)
  const values = rankedValues(evaluation, total)

  const root = evaluation.columns[index.root.position]!
  const field = {
    values: rankedValues(evaluation, root),
    members: evaluation.groups.get(group)!,
    ties: index.definition.ranking.ties,
    nameOf: (position: number) => nameOfUnit(facts.units[position]!),
  }
  const gainOf = (k: number): RankGain => {
    const rank = rankIf(field, unit, values[k]!)
    return {
      points: tried[k]!.points,
      total: total.points[k]!,
      gain: total.points[k]! - root.points[unit]!,
      rank,
      places: root.rank[unit]! - rank,
    }
  }
  return losing.map((place, k) => ({
    code: place.code,
    name: place.name,
    lost: cellAt(place, 'lost'),
    full: gainOf(3 * k),
    best: gainOf(3 * k + 1),
    median: gainOf(3 * k + 2),
  }))
}
