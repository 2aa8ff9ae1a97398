import { extent } from './extent.ts'
import { moments } from './moments.ts'
import { median } from './quantile.ts'

/** What to look at before an indicator is used. Figures are NaN where they are not defined. */
export interface Summary {
  readonly least: number
  readonly greatest: number
  readonly mean: number
  readonly median: number
  readonly deviation: number
  readonly skewness: number
  readonly kurtosis: number
  /** Units with a value, with a value other than 0, different values, units sharing the most common value. */
  readonly available: number
  readonly nonZero: number
  readonly unique: number
  readonly same: number
  /** Shares: `available` of all units, the others of the units with a value. */
  readonly shareAvailable: number
  readonly shareNonZero: number
  readonly shareUnique: number
  readonly shareSame: number
  /** Fewer than 65 % of units with a value; fewer than half other than 0; fewer than half as many values as units. */
  readonly fewAvailable: boolean
  readonly fewNonZero: boolean
  readonly fewUnique: boolean
  /** |skewness| above 2 and kurtosis above 3.5. */
  readonly outliers: boolean
}

/** Summary of one column over its units; missing values (NaN) are counted only as not available. */
export function summary(column: Float64Array): Summary {
  const [least, greatest] = extent(column)
  const { count, mean, deviation, skewness, kurtosis } = moments(column)
  const times = new Map<number, number>()
  let nonZero = 0
  let same = 0
  for (const value of column) {
    if (Number.isNaN(value)) continue
    if (value !== 0) nonZero++
    const seen = (times.get(value) ?? 0) + 1
    times.set(value, seen)
    same = Math.max(same, seen)
  }
  const units = column.length
  return {
    least,
    greatest,
    mean,
    median: median(column),
    deviation,
    skewness,
    kurtosis,
    available: count,
    nonZero,
    unique: times.size,
    same,
    shareAvailable: count / units,
    shareNonZero: nonZero / count,
    shareUnique: times.size / count,
    shareSame: same / count,
    fewAvailable: count < 0.65 * units,
    fewNonZero: nonZero < 0.5 * units,
    fewUnique: times.size < 0.5 * units,
    outliers: Math.abs(skewness) > 2 && kurtosis > 3.5,
  }
}
