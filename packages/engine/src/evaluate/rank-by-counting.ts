import type { TieRule } from '../definition/precision.ts'

/** Whole values close together, in the order of their members. */
export interface CloseWholes {
  readonly values: Int32Array
  readonly most: number
  /** What all differences are multiples of. */
  readonly step: 1 | typeof HUNDREDTH
  /** How many different values there can be. */
  readonly size: number
}

/** Points of two decimals are multiples of this many ten-thousandths. */
const HUNDREDTH = 100
/** Counting passes over every possible value, sorting over the members only. */
const VALUES_PER_MEMBER = 8

/** The values of members as whole numbers; undefined where one is not, is missing, or they lie too far apart to be counted. */
export function closeWholes(values: Float64Array, members: Int32Array): CloseWholes | undefined {
  const wholes = new Int32Array(members.length)
  let least = 2 ** 31 - 1
  let most = -(2 ** 31)
  let areHundredths = true
  for (let k = 0; k < members.length; k++) {
    const value = values[members[k]!]!
    // As 32-bit whole numbers, remainders and quotients are cheap.
    const whole = value | 0
    if (whole !== value) return undefined
    wholes[k] = whole
    if (whole < least) least = whole
    if (whole > most) most = whole
    if (areHundredths && whole % HUNDREDTH !== 0) areHundredths = false
  }
  const step = areHundredths ? HUNDREDTH : 1
  const size = Math.max(0, (most - least) / step + 1)
  return size <= VALUES_PER_MEMBER * members.length ? { values: wholes, most, step, size } : undefined
}

/** As `rankInto`, from how many members have each value; the values themselves are overwritten. */
export function rankByCounting(
  ranks: Float64Array,
  members: Int32Array,
  ties: Exclude<TieRule, 'ordinal'>,
  { values, most, step, size }: CloseWholes,
): void {
  const counts = new Int32Array(size)
  const isHundredth = step === HUNDREDTH
  for (let k = 0; k < values.length; k++) {
    const below = (most - values[k]!) | 0
    const steps = isHundredth ? (below / HUNDREDTH) | 0 : below
    values[k] = steps
    counts[steps] = (counts[steps]! + 1) | 0
  }
  const rankOf = ranksOfCounts(counts, ties)
  for (let k = 0; k < values.length; k++) ranks[members[k]!] = rankOf[values[k]!]!
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
