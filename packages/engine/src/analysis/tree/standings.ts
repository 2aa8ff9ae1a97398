import type { TieRule } from '../../definition/precision.ts'
import { rankInto } from '../../evaluate/rank.ts'

/** Units ranked together. */
export interface Standings {
  /** What they rank by, highest first; NaN for those without a rank. */
  readonly values: Float64Array
  readonly members: Int32Array
  readonly ties: TieRule
  /** Orders equals under `ordinal`. */
  readonly nameOf: (position: number) => string
}

/**
 * The rank a unit would hold with `value` while all others keep theirs; NaN when the value is missing. The unit need not
 * be among the members. Equals are ranked by `rankInto`. One pass instead of a new ranking.
 */
export function rankIf(
  { values, members, ties, nameOf }: Standings,
  position: number,
  value: number,
): number {
  if (Number.isNaN(value)) return Number.NaN
  const tied = [position]
  const higher = new Set<number>()
  let above = 0
  for (const member of members) {
    const other = values[member]!
    if (member === position) continue
    if (other === value) tied.push(member)
    if (!(other > value)) continue
    above++
    if (ties === 'dense') higher.add(other)
  }
  tied.sort((a, b) => a - b)
  const ranks = new Float64Array(tied.length)
  const equals = new Float64Array(tied.length)
  rankInto(ranks, equals, Int32Array.from(tied.keys()), ties, (k) => nameOf(tied[k]!))
  return (ties === 'dense' ? higher.size : above) + ranks[tied.indexOf(position)]!
}
