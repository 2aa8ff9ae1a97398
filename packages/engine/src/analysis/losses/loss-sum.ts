import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'
import { roundedQuotient } from '../../exact/round.ts'

/**
 * How the losses below a node make up its own, in ten-thousandths:
 * `total = leaves + rounding + rescaling − bonus + limits`.
 */
export interface LossSum {
  /** Sum over the nodes that carry losses. */
  readonly leaves: number
  /** What rounding of the sums above them takes (or, below 0, gives). */
  readonly rounding: number
  /** Whole index: what rescaling to the scale adds where components are excluded, rounded half-up. */
  readonly rescaling: number
  /** Whole index: bonus points, which make up for losses. */
  readonly bonus: number
  /** What the cap of the penalty and the lower end of the index take off the losses, rounding of the penalty included. */
  readonly limits: number
  /** Loss of the node itself; NaN where it has none. */
  readonly total: number
}

/** Without exclusion, outside points and rounding of totals the losses of the leaves add up to the total itself. */
export function lossSum(evaluation: Evaluation, place: Place, unit: number): LossSum {
  const lostAt = (each: Place) => evaluation.columns[each.position]!.lost[unit]!
  const inScale = place.kind === 'index' ? place.children.filter(({ tree }) => tree === 'scale') : [place]
  const parts = inScale.map((part) => partSum(evaluation, part, unit))
  const scale = { leaves: 0, rounding: 0 }
  for (const { leaves, rounding } of parts) {
    scale.leaves += leaves
    scale.rounding += rounding
  }
  if (place.kind !== 'index') {
    // A penalty is cut at its cap; all else between its leaves and itself is rounding.
    const rest = scale.rounding
    const isPenalty = place.kind === 'penalty'
    return {
      leaves: scale.leaves,
      rounding: isPenalty ? 0 : rest,
      rescaling: 0,
      bonus: 0,
      limits: isPenalty ? rest : 0,
      total: lostAt(place),
    }
  }
  return indexSum(evaluation, place, unit, scale)
}

function indexSum(
  evaluation: Evaluation,
  place: Place,
  unit: number,
  scale: { leaves: number; rounding: number },
): LossSum {
  const column = evaluation.columns[place.position]!
  const outside = (tree: Place['tree']) => place.children.find((child) => child.kind === tree)
  const pointsAt = (each: Place | undefined) => (each ? evaluation.columns[each.position]!.points[unit]! : 0)
  const penalty = outside('penalty')
  const cut = penalty ? partSum(evaluation, penalty, unit) : { leaves: 0, rounding: 0 }
  const bonus = pointsAt(outside('bonus'))
  const total = column.lost[unit]!
  const most = place.children
    .filter(({ tree }) => tree === 'scale')
    .reduce((sum, child) => sum + evaluation.columns[child.position]!.max[unit]!, 0)
  const domains = scale.leaves + scale.rounding
  const rescaled = most === 0 ? domains : roundedQuotient([place.max, domains], [most], 'half-up')
  const unlimited = rescaled - bonus + pointsAt(penalty)
  // A loss beyond the scale was cut there; the loss so far of an open index is not.
  const isOpen = column.status[unit] === STATUS.incomplete
  const kept = !isOpen && unlimited > place.max ? place.max - unlimited : 0
  return {
    leaves: scale.leaves + cut.leaves,
    rounding: scale.rounding + (Number.isNaN(total) ? 0 : total - unlimited - kept),
    rescaling: rescaled - domains,
    bonus,
    limits: cut.rounding + kept,
    total,
  }
}

/** Losses of the leaves below a node, and the rest of its own loss. Cells without a loss count nothing. */
function partSum(evaluation: Evaluation, place: Place, unit: number): { leaves: number; rounding: number } {
  const column = evaluation.columns[place.position]!
  const own = Number.isNaN(column.lost[unit]!) ? 0 : column.lost[unit]!
  if (place.kind === 'component' || column.status[unit] === STATUS.published)
    return { leaves: own, rounding: 0 }
  const leaves = place.children.reduce((sum, child) => sum + partSum(evaluation, child, unit).leaves, 0)
  return { leaves, rounding: own - leaves }
}
