import type { TieRule } from '../definition/precision.ts'

/** Whole values close together: each is `most` less a number of steps. */
export interface CloseWholes {
  readonly most: number
  readonly step: number
  /** How many different values there can be. */
  readonly size: number
}

/** Points of two decimals are multiples of this many ten-thousandths. */
const HUNDREDTH = 100
/** Counting passes over every possible value, sorting over the members only. */
const VALUES_PER_MEMBER = 8

/** How the values of members lie on whole steps; undefined where they do not, or lie too far apart to be counted. */
export function closeWholes(values: Float64Array, members: Int32Array): CloseWholes | undefined {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  let areHundredths = true
  for (let k = 0; k < members.length; k++) {
    const value = values[members[k]!]!
    if (Number.isNaN(value)) continue
    // As a 32-bit whole number, remainders are cheap.
    const whole = value | 0
    if (whole !== value) return undefined
    if (whole < least) least = whole
    if (whole > most) most = whole
    if (areHundredths && whole % HUNDREDTH !== 0) areHundredths = false
  }
  const step = areHundredths ? HUNDREDTH : 1
  const size = Math.max(0, (most - least) / step + 1)
  return size <= VALUES_PER_MEMBER * members.length ? { most, step, size } : undefined
}

/** As `rankInto`, from how many members have each value. */
export function rankByCounting(
  ranks: Float64Array,
  values: Float64Array,
  members: Int32Array,
  ties: Exclude<TieRule, 'ordinal'>,
  { most, step, size }: CloseWholes,
): void {
  const steps = new Int32Array(members.length)
  const counts = new Int32Array(size)
  for (let k = 0; k < members.length; k++) {
    const value = values[members[k]!]!
    const down = Number.isNaN(value) ? -1 : ((most - value) / step) | 0
    steps[k] = down
    if (down >= 0) counts[down] = counts[down]! + 1
  }
  const rankOf = ranksOfCounts(counts, ties)
  for (let k = 0; k < members.length; k++) {
    if (steps[k]! >= 0) ranks[members[k]!] = rankOf[steps[k]!]!
  }
}

/** The rank of each value, highest first, from how many members have it. */
function ranksOfCounts(counts: Int32Array, ties: Exclude<TieRule, 'ordinal'>): Float64Array {
  const ranks = new Float64Array(counts.length)
  let ahead = 0
  let dense = 0
  for (let down = 0; down < counts.length; down++) {
    const count = counts[down]!
    if (count > 0) dense++
    ranks[down] = ties === 'dense' ? dense : ties === 'average' ? ahead + (count + 1) / 2 : ahead + 1
    ahead += count
  }
  return ranks
}
