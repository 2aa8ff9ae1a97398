import { type Evaluation, lossesOf, type Place } from '@openpar/engine'

/** A component a unit loses points at. `lost` in ten-thousandths. */
export interface Loss {
  readonly place: Place
  readonly lost: number
}

/**
 * The components below `node` where a unit loses most, largest first, at most `most`; equal losses in tree order. In a
 * composite index a loss counts as what it takes from the node.
 */
export function largestLosses(evaluation: Evaluation, unit: number, most: number, node: Place): Loss[] {
  const { index, facts, columns } = evaluation
  if (index.plan) {
    const { losses } = lossesOf(evaluation, facts.units[unit]!.code, { node: node.code, most })
    return losses.map(({ code, lost }) => ({ place: index.byCode.get(code)!, lost }))
  }
  const losses: Loss[] = []
  // The node itself says nothing about where: a composite index as a whole, or points published for all of it.
  const stack = [...node.children]
  for (let place = stack.pop(); place; place = stack.pop()) {
    const column = columns[place.position]!
    // Where parts are unknown, the node that stands in for them carries the loss.
    const standsIn = place.children.every((child) => Number.isNaN(columns[child.position]!.lost[unit]!))
    if (standsIn && column.lost[unit]! > 0) losses.push({ place, lost: column.lost[unit]! })
    else stack.push(...place.children)
  }
  return losses.sort((a, b) => b.lost - a.lost || a.place.position - b.place.position).slice(0, most)
}
