/** An exact number: `digits × 10^-places`. */
export interface Exact {
  readonly digits: bigint
  readonly places: number
}

export const ZERO: Exact = { digits: 0n, places: 0 }

/** The number a decimal text says: `-12.50`. The text must match `Decimal`. */
export function exactOf(text: string): Exact {
  const [whole = '0', fraction = ''] = text.split('.')
  return { digits: BigInt(whole + fraction), places: fraction.length }
}

export function add(a: Exact, b: Exact): Exact {
  const places = Math.max(a.places, b.places)
  return {
    digits: a.digits * 10n ** BigInt(places - a.places) + b.digits * 10n ** BigInt(places - b.places),
    places,
  }
}

export function multiply(a: Exact, b: Exact): Exact {
  return { digits: a.digits * b.digits, places: a.places + b.places }
}

/** As decimal text without trailing zeros. */
export function decimalText({ digits, places }: Exact): string {
  const negative = digits < 0n
  const text = String(negative ? -digits : digits).padStart(places + 1, '0')
  const whole = text.slice(0, text.length - places)
  const fraction = text.slice(text.length - places).replace(/0+$/, '')
  const sign = negative && digits !== 0n ? '-' : ''
  return sign + whole + (fraction === '' ? '' : `.${fraction}`)
}

/** `over ÷ under` rounded half away from zero to so many decimals; `under` must not be zero. */
export function quotient(over: Exact, under: Exact, decimals: number): Exact {
  const top = over.digits * 10n ** BigInt(under.places + decimals)
  const bottom = under.digits * 10n ** BigInt(over.places)
  const negative = top < 0n !== bottom < 0n
  const [size, by] = [top < 0n ? -top : top, bottom < 0n ? -bottom : bottom]
  const rounded = (2n * size + by) / (2n * by)
  return { digits: negative ? -rounded : rounded, places: decimals }
}
