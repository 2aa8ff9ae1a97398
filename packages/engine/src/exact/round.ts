import type { RoundingMode } from '../definition/precision.ts'
import { decimalOf } from './decimal.ts'

/**
 * The whole number nearest to `dividend / divisor`, both whole and below 2^53, `divisor` positive.
 * `double` is not a way to round an exact quotient; it rounds half to even here.
 */
function roundedSafe(dividend: number, divisor: number, mode: RoundingMode): number {
  const negative = dividend < 0
  const size = negative ? -dividend : dividend
  let quotient = Math.floor(size / divisor)
  let rest = size - quotient * divisor
  // The double quotient may be one off next to a whole number.
  if (rest < 0) {
    quotient -= 1
    rest += divisor
  } else if (rest >= divisor) {
    quotient += 1
    rest -= divisor
  }
  if (mode !== 'down') {
    const twice = 2 * rest
    if (twice > divisor || (twice === divisor && (mode === 'half-up' || quotient % 2 === 1))) quotient += 1
  }
  return negative && quotient !== 0 ? -quotient : quotient
}

function roundedBig(dividend: bigint, divisor: bigint, mode: RoundingMode): bigint {
  const negative = dividend < 0n
  const size = negative ? -dividend : dividend
  const quotient = size / divisor
  const twice = 2n * (size % divisor)
  const up =
    mode !== 'down' &&
    (twice > divisor || (twice === divisor && (mode === 'half-up' || quotient % 2n === 1n)))
  const result = up ? quotient + 1n : quotient
  return negative ? -result : result
}

function product(values: readonly number[]): number {
  let result = 1
  for (const value of values) result *= value
  return result
}

/**
 * The product of `over` divided by the product of `under`, rounded to a whole number without error: decimals are taken
 * as written (0.1 is one tenth) and sizes above 2^53 go through big integers.
 * @throws RangeError when a factor is not finite or `under` contains zero.
 */
export function roundedQuotient(
  over: readonly number[],
  under: readonly number[],
  mode: RoundingMode,
): number {
  const dividend = product(over)
  const divisor = product(under)
  // A product whose factors are all whole is exact as long as it stays safe.
  if (
    divisor > 0 &&
    Number.isSafeInteger(dividend) &&
    Number.isSafeInteger(divisor) &&
    over.every(Number.isInteger) &&
    under.every(Number.isInteger)
  ) {
    return roundedSafe(dividend, divisor, mode)
  }
  let big = 1n
  let bigUnder = 1n
  for (const factor of over) {
    const { digits, places } = decimalOf(factor)
    big *= digits
    bigUnder *= 10n ** BigInt(places)
  }
  for (const factor of under) {
    const { digits, places } = decimalOf(factor)
    bigUnder *= digits
    big *= 10n ** BigInt(places)
  }
  if (bigUnder === 0n) throw new RangeError('division by zero')
  if (bigUnder < 0n) return Number(roundedBig(-big, -bigUnder, mode))
  return Number(roundedBig(big, bigUnder, mode))
}

/** The quotient of two safe whole numbers, rounded; the fast way of `roundedQuotient` where the caller knows both fit. */
export const roundedWhole = roundedSafe

/** `value × 10^decimals`, rounded to a whole number. In mode `double` the exact value of the double decides, ties to even. */
export function roundedTo(value: number, decimals: number, mode: RoundingMode): number {
  if (mode !== 'double') return roundedQuotient([value, 10 ** decimals], [1], mode)
  // toFixed writes out the exact binary value; 80 digits hold every double above 1e-8 whole.
  const exact = value.toFixed(80)
  const negative = exact.startsWith('-')
  const [whole = '0', fraction = ''] = exact.replace('-', '').split('.')
  const digits = BigInt(whole + fraction)
  const rounded = Number(roundedBig(digits, 10n ** BigInt(80 - decimals), 'half-even'))
  return negative ? -rounded : rounded
}
