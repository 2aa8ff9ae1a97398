/** Mean, spread and shape of a column. Each figure is NaN where it is not defined. */
export interface Moments {
  /** Number of values that are not missing. */
  readonly count: number
  readonly mean: number
  /** Sample standard deviation, dividing by n − 1; needs 2 values. */
  readonly deviation: number
  /** Adjusted sample skewness G1; needs 3 values that are not all equal. */
  readonly skewness: number
  /** Adjusted sample excess kurtosis G2; needs 4 values that are not all equal. */
  readonly kurtosis: number
}

/**
 * Moments of `column`; missing values (NaN) are skipped.
 *
 * Source of G1 and G2: Joanes and Gill, "Comparing measures of sample skewness and kurtosis" (1998), the
 * forms that spreadsheets and e1071 type 2 give.
 */
export function moments(column: Float64Array): Moments {
  let count = 0
  let sum = 0
  let first = Number.NaN
  let equal = true
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (Number.isNaN(value)) continue
    if (count === 0) first = value
    else if (value !== first) equal = false
    count++
    sum += value
  }
  // Equal values keep their own mean: a rounded quotient would leave a deviation that is not there.
  const mean = equal ? first : sum / count
  let second = 0
  let third = 0
  let fourth = 0
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (Number.isNaN(value)) continue
    const distance = value - mean
    const square = distance * distance
    second += square
    third += square * distance
    fourth += square * square
  }
  const n = count
  const skewness =
    n < 3 || equal
      ? Number.NaN
      : ((Math.sqrt(n) * third) / (second * Math.sqrt(second))) * (Math.sqrt(n * (n - 1)) / (n - 2))
  const kurtosis =
    n < 4 || equal
      ? Number.NaN
      : (((n + 1) * ((n * fourth) / (second * second) - 3) + 6) * (n - 1)) / ((n - 2) * (n - 3))
  const deviation = n < 2 ? Number.NaN : Math.sqrt(second / (n - 1))
  return { count, mean, deviation, skewness, kurtosis }
}
