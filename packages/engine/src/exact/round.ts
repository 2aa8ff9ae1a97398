import type { RoundingMode } from '../definition/precision.ts'
import { type Decimal, decimalOf } from './decimal.ts'

/** A factor of a product: a double taken as the decimal it is written as, or an exact decimal. */
export type Factor = number | Decimal

/**
 * The whole number nearest to `dividend / divisor`, both whole and below 2^53, `divisor` positive: the fast way of
 * `roundedQuotient` where the caller knows that both fit. An exact quotient in mode `double` rounds as `half-up`.
 */
export function roundedWhole(dividend: number, divisor: number, mode: RoundingMode): number {
  const negative = dividend < 0
  const size = negative ? -dividend : dividend
  // Exact: two whole numbers below 2^53 have no double quotient that rounds up to the next whole number.
  let quotient = Math.floor(size / divisor)
  if (mode !== 'down') {
    const twice = 2 * (size - quotient * divisor)
    if (twice > divisor || (twice === divisor && (mode !== 'half-even' || quotient % 2 === 1))) quotient += 1
  }
  // Adding 0 turns −0 into 0.
  return negative ? 0 - quotient : quotient + 0
}

/** Whether `value` is a whole number of 32 bits: the quickest test that products stay exact. */
export function isWhole32(value: number): boolean {
  return (value | 0) === value
}

function roundedBig(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  if (divisor < 0n) return roundedBig(-dividend, -divisor, mode)
  const negative = dividend < 0n
  const size = negative ? -dividend : dividend
  const quotient = size / divisor
  const twice = 2n * (size % divisor)
  const up =
    mode !== 'down' &&
    (twice > divisor || (twice === divisor && (mode !== 'half-even' || quotient % 2n === 1n)))
  const result = up ? quotient + 1n : quotient
  return negative ? -result : result
}

/** The product of whole factors; NaN as soon as one is not whole. */
function wholeProduct(factors: readonly Factor[]): number {
  let result = 1
  for (const factor of factors) {
    if (typeof factor !== 'number' || !Number.isInteger(factor)) return Number.NaN
    result *= factor
  }
  return result
}

function decimalProduct(factors: readonly Factor[]): Decimal {
  let digits = 1n
  let places = 0
  for (const factor of factors) {
    const decimal = typeof factor === 'number' ? decimalOf(factor) : factor
    digits *= decimal.digits
    places += decimal.places
  }
  return { digits, places }
}

/**
 * The product of `over` divided by the product of `under`, rounded to a whole number without error: decimals are taken
 * as written (0.1 is one tenth) and sizes above 2^53 go through big integers.
 * @throws RangeError when a factor is not finite or `under` contains zero.
 */
export function roundedQuotient(
  over: readonly Factor[],
  under: readonly Factor[],
  mode: RoundingMode,
): number {
  const dividend = wholeProduct(over)
  const divisor = wholeProduct(under)
  if (divisor > 0 && Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)) {
    return roundedWhole(dividend, divisor, mode)
  }
  const top = decimalProduct(over)
  const bottom = decimalProduct(under)
  if (bottom.digits === 0n) throw new RangeError('division by zero')
  return Number(
    roundedBig(top.digits * 10n ** BigInt(bottom.places), bottom.digits * 10n ** BigInt(top.places), mode),
  )
}

/** Decimals written out: a tie at four decimals or fewer ends long before, and what is cut off is smaller than any step. */
const EXACT_DIGITS = 80
/** From here on a double is a whole multiple of every step, and `toFixed` stops writing it out. */
const ALWAYS_WHOLE = 1e21

/**
 * `value × 10^decimals`, rounded to a whole number. In mode `double` the exact value of the double decides, ties up:
 * 2.675 at two decimals is 267, for the double lies below 2.675.
 * @throws RangeError when `value` is not finite.
 */
export function roundedTo(value: number, decimals: number, mode: RoundingMode): number {
  if (mode !== 'double' || !(Math.abs(value) < ALWAYS_WHOLE)) {
    return roundedQuotient([value, 10 ** decimals], [1], mode)
  }
  const digits = BigInt(value.toFixed(EXACT_DIGITS).replace('.', ''))
  return Number(roundedBig(digits, 10n ** BigInt(EXACT_DIGITS - decimals), 'half-up'))
}
