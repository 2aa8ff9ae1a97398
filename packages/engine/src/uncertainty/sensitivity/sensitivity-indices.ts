/** Why an output has no indices: fewer than two complete rows, or it does not vary. */
export type NoIndices = 'too-few-rows' | 'no-variance'

/** Variance-based indices of one output. */
export interface SensitivityIndices {
  /** Complete rows, on which all figures rest. */
  readonly rows: number
  /** Mean and variance (divided by n − 1) of the output over samples A and B; NaN when `rows` is below 2. */
  readonly mean: number
  readonly variance: number
  /** Per input: share of the variance that goes when the input alone is known. NaN when `missing`. */
  readonly first: Float64Array
  /** Per input: share of the variance that stays when all other inputs are known. NaN when `missing`. */
  readonly total: Float64Array
  readonly missing?: NoIndices
}

/** Complete rows of a radial design, less the mean of the output: A, B, then AB_i − A for each input. */
export interface CompleteRows {
  readonly inputs: number
  readonly rows: number
  readonly mean: number
  readonly values: Float64Array
  readonly missing?: NoIndices
}

/** Outputs that differ by no more than this share of the largest do so by rounding only. */
const ROUNDING_NOISE = 1e-12

/**
 * Keeps the rows of a radial design that have all their outputs.
 *
 * @param outputs row by row: f(A), f(B), then f(AB_i) for each input, AB_i being A with input i from B; NaN where a
 *   run failed, which leaves out its whole row
 */
export function completeRows(outputs: Float64Array, inputs: number): CompleteRows {
  const width = inputs + 2
  const values = new Float64Array(outputs.length)
  let rows = 0
  let sum = 0
  let least = Infinity
  let most = -Infinity
  for (let start = 0; start + width <= outputs.length; start += width) {
    const row = outputs.subarray(start, start + width)
    if (row.some(Number.isNaN)) continue
    values.set(row, rows * width)
    rows++
    for (let j = 0; j < 2; j++) {
      sum += row[j]!
      least = Math.min(least, row[j]!)
      most = Math.max(most, row[j]!)
    }
  }
  const mean = rows < 2 ? Number.NaN : sum / (2 * rows)
  for (let start = 0; start < rows * width; start += width) {
    for (let j = 2; j < width; j++) values[start + j]! -= values[start]!
    values[start]! -= mean
    values[start + 1]! -= mean
  }
  const noise = ROUNDING_NOISE * Math.max(Math.abs(least), Math.abs(most))
  const missing = rows < 2 ? 'too-few-rows' : most - least <= noise ? 'no-variance' : undefined
  return { inputs, rows, mean, values, ...(missing && { missing }) }
}

/**
 * First-order and total indices from the outputs of a radial design (see `completeRows`).
 *
 * First order: A. Saltelli et al., Comput. Phys. Commun. 181 (2010) 259–270, table 2 (b): mean of f(B) × (f(AB_i) −
 * f(A)) over the variance, with f(B) less the mean output unless `centred` is false, which the raw estimator of the
 * paper is and which errs more the farther the mean lies from zero. Total: M. J. W. Jansen, Comput. Phys. Commun. 117
 * (1999) 35–43: half the mean of (f(A) − f(AB_i))² over the variance. Estimates may fall below 0 or above 1. An input
 * that changes nothing has indices of exactly 0.
 */
export function sensitivityIndices(
  outputs: Float64Array,
  inputs: number,
  centred = true,
): SensitivityIndices {
  return indicesOf(completeRows(outputs, inputs), centred)
}

/** Indices of complete rows; `sensitivityIndices` gives the formulas. */
export function indicesOf(complete: CompleteRows, centred = true): SensitivityIndices {
  const { inputs, rows, mean, missing } = complete
  const first = new Float64Array(inputs).fill(Number.NaN)
  const total = new Float64Array(inputs).fill(Number.NaN)
  if (rows < 2) return { rows, mean, variance: Number.NaN, first, total, missing }
  if (missing) return { rows, mean, variance: 0, first, total, missing }
  const every = Uint32Array.from({ length: rows }, (_, row) => row)
  const variance = estimateIndices(complete, every, first, total, centred)
  return { rows, mean, variance, first, total, ...(!(variance > 0) && { missing: 'no-variance' }) }
}

/**
 * Writes the indices of the rows picked, which may repeat, and returns their variance. Where that is zero, or so
 * small beside `leastVariance` that it is noise, nothing is written.
 */
export function estimateIndices(
  { inputs, values, mean }: CompleteRows,
  picked: Uint32Array,
  first: Float64Array,
  total: Float64Array,
  centred: boolean,
  leastVariance = 0,
): number {
  const width = inputs + 2
  const count = picked.length
  let sum = 0
  let squares = 0
  for (let p = 0; p < count; p++) {
    const at = picked[p]! * width
    const a = values[at]!
    const b = values[at + 1]!
    sum += a + b
    squares += a * a + b * b
  }
  const pickedMean = sum / (2 * count)
  const variance = (squares - sum * pickedMean) / (2 * count - 1)
  if (!(variance > leastVariance)) return variance
  const shift = centred ? -pickedMean : mean
  for (let i = 0; i < inputs; i++) {
    let products = 0
    let halfSquares = 0
    for (let p = 0; p < count; p++) {
      const at = picked[p]! * width
      const change = values[at + 2 + i]!
      products += (values[at + 1]! + shift) * change
      halfSquares += change * change
    }
    first[i] = products / count / variance
    total[i] = halfSquares / 2 / count / variance
  }
  return variance
}
