import type { Aggregation } from '../../definition/composite.ts'

/**
 * Exponent that makes an aggregation a power mean: 1 arithmetic, 0 geometric, −1 harmonic, the declared one for
 * generalised (1 when absent). NaN for Copeland, which is not a mean of values.
 */
export function exponentOf({ mean, power = 1 }: Aggregation): number {
  switch (mean) {
    case 'arithmetic':
      return 1
    case 'geometric':
      return 0
    case 'harmonic':
      return -1
    case 'generalised':
      return power
    default:
      return Number.NaN
  }
}

/**
 * `value` on the scale on which the power mean with `exponent` is an arithmetic mean. Infinity when that mean
 * has no result with this value: it needs values above 0, and with a positive exponent other than 1 not below 0.
 */
export function toPowerScale(value: number, exponent: number): number {
  if (exponent === 1 || Number.isNaN(value)) return value
  if (value < 0 || (value === 0 && exponent <= 0)) return Number.POSITIVE_INFINITY
  if (exponent === 0) return Math.log(value)
  return exponent === -1 ? 1 / value : value ** exponent
}

/** Back from `toPowerScale`; NaN (missing) from Infinity. */
export function fromPowerScale(value: number, exponent: number): number {
  if (exponent === 1) return value
  if (value === Number.POSITIVE_INFINITY) return Number.NaN
  if (exponent === 0) return Math.exp(value)
  const result = exponent === -1 ? 1 / value : value ** (1 / exponent)
  return Number.isFinite(result) ? result : Number.NaN
}
