import type { Text } from '../../definition/text.ts'
import type { PlaceKind } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { placeOf } from '../tree/place-of.ts'
import { requirePoints } from '../tree/require-points.ts'

/** What the units of a group lose at one node. Losses are ten-thousandths. */
export interface GroupLoss {
  readonly code: string
  readonly name: Text
  readonly kind: PlaceKind
  /** 1 for a domain. */
  readonly depth: number
  /** Loss of all units together, what is known of open nodes included. */
  readonly sum: number
  /** Mean over the units with a known loss, not rounded; NaN when there is none. */
  readonly mean: number
  /** Units that lose points here. */
  readonly losing: number
  /** Units with a known loss. */
  readonly counted: number
}

/**
 * Where a unit group loses most: every node of the scale and the penalty below `node` (the whole index when absent), at
 * all depths, largest sum first, equal sums in tree order. Losses of a node and of its parts are the same points: compare
 * rows of one depth or one kind.
 * @throws RangeError on an unknown group or code, or a composite index.
 */
export function groupLosses(evaluation: Evaluation, group: string, node?: string): readonly GroupLoss[] {
  requirePoints(evaluation.index)
  const members = evaluation.groups.get(group)
  if (!members) throw new RangeError(`no unit in group ${group}`)
  const top = placeOf(evaluation.index, node)
  const rows: GroupLoss[] = []
  const walk = (place: typeof top): void => {
    if (place.tree === 'bonus') return
    if (place !== top) {
      const { lost } = evaluation.columns[place.position]!
      const known = Array.from(members, (unit) => lost[unit]!).filter((each) => !Number.isNaN(each))
      const sum = known.reduce((all, each) => all + each, 0)
      rows.push({
        code: place.code,
        name: place.name,
        kind: place.kind,
        depth: place.depth,
        sum,
        mean: sum / known.length,
        losing: known.filter((each) => each > 0).length,
        counted: known.length,
      })
    }
    place.children.forEach(walk)
  }
  walk(top)
  return rows.sort((a, b) => b.sum - a.sum)
}
