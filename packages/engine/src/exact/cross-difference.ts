import { addDecimals, type Decimal, productOf } from './decimal.ts'

/** Products of whole numbers up to here are exact, and so is their difference. */
const HALF_SAFE = 2 ** 52

/**
 * `a × b − c × d` without error: a number where whole numbers below 2^53 suffice, else a decimal. Its sign orders the
 * fractions `a / d` and `c / b` of positive denominators.
 * @throws RangeError when a factor is not finite.
 */
export function crossDifference(a: number, b: number, c: number, d: number): number | Decimal {
  const left = a * b
  const right = c * d
  if (
    Math.abs(left) <= HALF_SAFE &&
    Math.abs(right) <= HALF_SAFE &&
    Number.isInteger(a) &&
    Number.isInteger(b) &&
    Number.isInteger(c) &&
    Number.isInteger(d)
  ) {
    return left - right
  }
  return addDecimals(productOf(a, b), productOf(-c, d))
}

/** Negative, zero or positive as `a × b` is below, equal to or above `c × d`, exactly. */
export function compareProducts(a: number, b: number, c: number, d: number): number {
  const difference = crossDifference(a, b, c, d)
  if (typeof difference === 'number') return difference
  return difference.digits < 0n ? -1 : difference.digits > 0n ? 1 : 0
}
