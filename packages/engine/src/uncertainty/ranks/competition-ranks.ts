/** Rank of a unit without a score. */
export const NO_RANK = 0

/** Most units that can be ranked together: ranks are kept in 16 bits. */
const MOST_UNITS = 65_535

/**
 * A function that ranks the scores of a fixed number of units, highest first, without allocating.
 *
 * Scores are rounded to `decimals` before they are compared, halves away from zero (a few units in the last place
 * below a half count as a half), so that 0.1 + 0.2 and 0.3 tie. Ties share the best rank: 1, 2, 2, 4. A missing
 * score (NaN) gets `NO_RANK` and takes up no place.
 *
 * @param units from 0 to `MOST_UNITS`, else a RangeError
 * @param decimals from 0 to 12, else a RangeError
 * @returns a function that reads `scores` and writes `ranks`, both one per unit, and returns how many have a rank
 */
export function competitionRanks(
  units: number,
  decimals: number,
): (scores: Float64Array, ranks: Uint16Array) => number {
  if (units > MOST_UNITS) throw new RangeError(`At most ${MOST_UNITS} units can be ranked, not ${units}`)
  if (!Number.isInteger(decimals) || decimals < 0 || decimals > 12)
    throw new RangeError(`Scores are ranked on 0 to 12 decimals, not ${decimals}`)
  const scale = 10 ** decimals
  const keys = new Float64Array(units)
  const sorted = new Float64Array(units)
  return (scores, ranks) => {
    let scored = 0
    for (let unit = 0; unit < units; unit++) {
      const key = roundedKey(scores[unit]! * scale)
      keys[unit] = key
      if (!Number.isNaN(key)) scored++
    }
    sorted.set(keys)
    sorted.sort()
    for (let unit = 0; unit < units; unit++) {
      const key = keys[unit]!
      ranks[unit] = Number.isNaN(key) ? NO_RANK : scored - countUpTo(sorted, scored, key) + 1
    }
    return scored
  }
}

function roundedKey(scaled: number): number {
  const size = Math.abs(scaled)
  const rounded = Math.floor(size * (1 + 2 ** -50) + 0.5)
  return scaled < 0 ? -rounded : rounded
}

/** How many of the first `count` numbers, sorted upwards, are at most `key`. */
function countUpTo(sorted: Float64Array, count: number, key: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >>> 1
    if (sorted[middle]! <= key) low = middle + 1
    else high = middle
  }
  return low
}
