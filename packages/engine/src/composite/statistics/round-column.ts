import type { Rounding } from '../../definition/precision.ts'

/** Error that a few hundred operations on doubles can leave, relative to the value. */
const NOISE = 1e-12

function roundMagnitude(magnitude: number, factor: number, mode: Rounding['mode']): number {
  const scaled = magnitude * factor
  const whole = Math.floor(scaled)
  const rest = scaled - whole
  const noise = mode === 'double' ? 0 : NOISE * Math.max(1, scaled)
  if (rest > 1 - noise) return whole + 1
  if (mode === 'down') return whole
  if (Math.abs(rest - 0.5) <= noise) return mode === 'half-up' ? whole + 1 : whole + (whole % 2)
  return rest > 0.5 ? whole + 1 : whole
}

/**
 * `column` rounded to a declared precision, so that equal figures rank equal: 0.1 + 0.2 becomes 0.3.
 *
 * A value within 10⁻¹² (relative) of a half-way point or of a step counts as being on it: 1.005 to two
 * decimals is 1.01 by `half-up`, 0.29 is 0.29 by `down`. Mode `double` has no such allowance: the product with
 * the power of ten, taken in doubles, decides, ties to even. Missing stays NaN; zero is never negative.
 */
export function roundColumn(column: Float64Array, rounding: Rounding): Float64Array {
  const factor = 10 ** rounding.decimals
  return column.map((value) => {
    const magnitude = roundMagnitude(Math.abs(value), factor, rounding.mode) / factor
    return value < 0 && magnitude > 0 ? -magnitude : magnitude
  })
}
