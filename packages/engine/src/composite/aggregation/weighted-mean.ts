import type { Aggregation } from '../../definition/composite.ts'
import { exponentOf, fromPowerScale, toPowerScale } from './power-scale.ts'

/**
 * Weighted mean of the values of one unit. Missing values (NaN) and weights of 0 are left out and the remaining
 * weights rescaled, in every kind of mean. NaN when nothing is left, when a weight is negative, or when the mean
 * has no result: geometric and harmonic need values above 0, generalised with a positive power values from 0.
 * Copeland compares units and is not a mean of one: see `copeland`.
 */
export function weightedMean(
  values: ArrayLike<number>,
  weights: ArrayLike<number>,
  aggregation: Aggregation,
): number {
  const exponent = exponentOf(aggregation)
  let sum = 0
  let total = 0
  for (let i = 0; i < values.length; i++) {
    const weight = weights[i]!
    if (!(weight >= 0)) return Number.NaN
    const value = toPowerScale(values[i]!, exponent)
    if (weight === 0 || Number.isNaN(value)) continue
    sum += weight * value
    total += weight
  }
  return total > 0 ? fromPowerScale(sum / total, exponent) : Number.NaN
}
