import type { Treatment } from '../../definition/composite.ts'
import { extent } from '../statistics/extent.ts'
import { type Moments, moments } from '../statistics/moments.ts'

/** Limits of the outlier test, and most points pulled in. */
export type WinsoriseLimits = Pick<Treatment, 'skewness' | 'kurtosis' | 'winsorise'>

export interface Winsorised {
  readonly values: Float64Array
  /** Points pulled in, ties included. */
  readonly points: number
  readonly before: Moments
  readonly after: Moments
}

/** Whether a shape has no outliers: |skewness| or kurtosis within its limit. A shape that is not defined passes. */
export function withinLimits(shape: Moments, limits: Pick<Treatment, 'skewness' | 'kurtosis'>): boolean {
  return !(Math.abs(shape.skewness) >= limits.skewness && shape.kurtosis >= limits.kurtosis)
}

/**
 * Pulls the most extreme value in to its next neighbour, on the side of the skewness, one value at a time,
 * until the column passes or the limit is reached. Equal extremes move together and each counts as a point;
 * the last step may therefore pass the limit by the ties. A step that would make all values equal is not taken.
 * Missing values (NaN) stay. `column` is not changed.
 */
export function winsorise(column: Float64Array, limits: WinsoriseLimits): Winsorised {
  const before = moments(column)
  let after = before
  if (withinLimits(before, limits)) return { values: column, points: 0, before, after }
  const values = column.slice()
  let high = 0
  let low = 0
  while (high + low < limits.winsorise && !withinLimits(after, limits)) {
    const [least, greatest] = extent(values)
    const up = after.skewness >= 0
    const extreme = up ? greatest : least
    let next = up ? least : greatest
    let moved = 0
    for (let i = 0; i < values.length; i++) {
      const value = values[i]!
      if (value === extreme) moved++
      else if (up ? value > next : value < next) next = value
    }
    if (next === (up ? least : greatest)) break
    for (let i = 0; i < values.length; i++) if (values[i] === extreme) values[i] = next
    if (up) high = moved
    else low = moved
    after = moments(values)
  }
  return { values, points: high + low, before, after }
}
