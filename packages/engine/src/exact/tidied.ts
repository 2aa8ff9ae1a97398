/**
 * Drops the noise of binary arithmetic beyond twelve significant digits: 0.30000000000000004 is 0.3. Whole numbers carry
 * none and stay as they are, NaN and infinities too.
 */
export function tidied(value: number): number {
  return Number.isFinite(value) && !Number.isInteger(value) ? Number(value.toPrecision(12)) : value
}
