import { median } from '../../composite/index.ts'
import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { roundedQuotient } from '../../exact/round.ts'

/** How the units of a group did at one node. Ten-thousandths; NaN when none has a figure. */
export interface Peers {
  /** Highest points of the group; lowest at a penalty. */
  readonly best: number
  /** Codes of the units that have them, in the order of the facts. */
  readonly bestUnits: readonly string[]
  /** Type-7 median: with an even count the mean of the two middle ones, half a ten-thousandth rounded up. */
  readonly median: number
}

/** Figures of the units that have a rank at the node: open cells, and cells that do not concern a unit, are left out. */
export function peersOf({ columns, facts, groups }: Evaluation, place: Place, group: string): Peers {
  const { points, rank } = columns[place.position]!
  const members = (groups.get(group) ?? new Int32Array()).filter((unit) => !Number.isNaN(rank[unit]!))
  if (members.length === 0) return { best: Number.NaN, bestUnits: [], median: Number.NaN }
  const values = Float64Array.from(members, (unit) => points[unit]!)
  const best = place.tree === 'penalty' ? Math.min(...values) : Math.max(...values)
  return {
    best,
    bestUnits: Array.from(members)
      .filter((unit) => points[unit] === best)
      .map((unit) => facts.units[unit]!.code),
    median: roundedQuotient([median(values)], [1], 'half-up'),
  }
}
