import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'

/**
 * The nodes of one unit that carry losses: components of the scale and of the penalty, and in place of unknown parts the
 * node whose published figure stands in for them. In tree order.
 */
export function lossLeaves(evaluation: Evaluation, place: Place, unit: number): Place[] {
  if (place.tree === 'bonus') return []
  const isPublished = evaluation.columns[place.position]!.status[unit] === STATUS.published
  if (place.kind === 'component' || isPublished) return [place]
  return place.children.flatMap((child) => lossLeaves(evaluation, child, unit))
}
