/** A decimal number, exactly: `digits × 10^-places`. */
export interface Decimal {
  readonly digits: bigint
  readonly places: number
}

/**
 * The decimal a person meant by a double: its shortest notation. 0.1 is one tenth, not 0.1000000000000000055….
 * @throws RangeError when `value` is not finite.
 */
export function decimalOf(value: number): Decimal {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${value}`)
  const [mantissa = '0', exponent = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const places = fraction.length - Number(exponent)
  const digits = BigInt(whole + fraction)
  return places >= 0 ? { digits, places } : { digits: digits * 10n ** BigInt(-places), places: 0 }
}

/** The exact product of two doubles, each taken as the decimal it is written as. */
export function productOf(left: number, right: number): Decimal {
  const a = decimalOf(left)
  const b = decimalOf(right)
  return { digits: a.digits * b.digits, places: a.places + b.places }
}

/** The exact sum of two decimals. */
export function addDecimals(left: Decimal, right: Decimal): Decimal {
  const places = Math.max(left.places, right.places)
  return {
    digits:
      left.digits * 10n ** BigInt(places - left.places) + right.digits * 10n ** BigInt(places - right.places),
    places,
  }
}
