import type { Random } from '../design/random.ts'
import { quantile } from '../ranks/quantile.ts'
import { type CompleteRows, estimateIndices } from './sensitivity-indices.ts'

/** Per input, the 5 % and 95 % quantiles of its indices over bootstrap samples. */
export interface IndexIntervals {
  readonly firstLow: Float64Array
  readonly firstHigh: Float64Array
  readonly totalLow: Float64Array
  readonly totalHigh: Float64Array
}

/** A bootstrap sample with less than this share of the variance has lost all that varies. */
const LOST_VARIANCE = 1e-12

/**
 * Percentile intervals (90 %, type 7) of centred indices by drawing whole rows with replacement. Samples that do not
 * vary are left out. NaN when there are no samples or `complete` has no indices.
 *
 * Rows of a low-discrepancy design cover the inputs more evenly than independent ones, so the intervals err on the
 * wide side. Source: G. E. B. Archer, A. Saltelli and I. M. Sobol', J. Stat. Comput. Simul. 58 (1997) 99–120.
 *
 * @param variance of the output over all complete rows
 */
export function bootstrapIndices(
  complete: CompleteRows,
  variance: number,
  samples: number,
  random: Random,
): IndexIntervals {
  const { inputs, rows } = complete
  const firsts = Array.from({ length: inputs }, () => new Float64Array(samples))
  const totals = Array.from({ length: inputs }, () => new Float64Array(samples))
  const picked = new Uint32Array(rows)
  const first = new Float64Array(inputs)
  const total = new Float64Array(inputs)
  let kept = 0
  for (let sample = 0; sample < samples && !complete.missing; sample++) {
    for (let row = 0; row < rows; row++) picked[row] = (random() / 2 ** 32) * rows
    const least = variance * LOST_VARIANCE
    if (!(estimateIndices(complete, picked, first, total, true, least) > least)) continue
    for (let i = 0; i < inputs; i++) {
      firsts[i]![kept] = first[i]!
      totals[i]![kept] = total[i]!
    }
    kept++
  }
  const bound = (columns: readonly Float64Array[], probability: number): Float64Array =>
    Float64Array.from(columns, (column) => quantile(column.subarray(0, kept).sort(), kept, probability))
  return {
    firstLow: bound(firsts, 0.05),
    firstHigh: bound(firsts, 0.95),
    totalLow: bound(totals, 0.05),
    totalHigh: bound(totals, 0.95),
  }
}
