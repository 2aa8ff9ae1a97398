import { z } from 'zod'

const CANONICAL = /^(0|-?[1-9]\d*|-?(0|[1-9]\d*)\.\d*[1-9])$/

/** Most digits of a decimal, before and after the mark together: what `numeric` columns and screens hold with ease. */
export const MOST_DIGITS = 30

/**
 * An exact decimal as text: `1482`, `0.6924`, `-3.5`. One number has one text: a point, no leading zeros, no zeros at
 * the end of the fraction, no `-0`.
 */
export const Decimal = z
  .string()
  .max(MOST_DIGITS + 2)
  .regex(CANONICAL)
  .meta({
    id: 'decimal',
    description: 'Số thập phân chính xác, dấu chấm thập phân. An exact decimal as text.',
  })
export type Decimal = z.infer<typeof Decimal>

/** `coefficient / 10^scale`. */
interface Scaled {
  readonly coefficient: bigint
  readonly scale: number
}

function scaled(decimal: Decimal): Scaled {
  const [whole = '0', fraction = ''] = decimal.split('.')
  return { coefficient: BigInt(whole + fraction), scale: fraction.length }
}

function written({ coefficient, scale }: Scaled): Decimal {
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0')
  const whole = digits.slice(0, digits.length - scale)
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '')
  const sign = coefficient < 0n ? '-' : ''
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`
}

/** The text of a plain decimal (`007.50`, `+3`, `-0`) as its one canonical text; undefined where it is none. */
export function canonicalDecimal(text: string): Decimal | undefined {
  if (/^(0|[1-9]\d*)$/.test(text)) return text
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = ''] = match
  const coefficient = BigInt(whole + fraction)
  return written({ coefficient: sign === '-' ? -coefficient : coefficient, scale: fraction.length })
}

/** Below zero where `a` is less than `b`, above where it is more, 0 where they are equal. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = alike(scaled(a), scaled(b))
  return left < right ? -1 : left > right ? 1 : 0
}

function alike(a: Scaled, b: Scaled): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale)
  return [
    a.coefficient * 10n ** BigInt(scale - a.scale),
    b.coefficient * 10n ** BigInt(scale - b.scale),
    scale,
  ]
}

/** The exact sum; 0 of none. */
export function addDecimals(values: Iterable<Decimal>): Decimal {
  let sum: Scaled = { coefficient: 0n, scale: 0 }
  for (const value of values) {
    const [left, right, scale] = alike(sum, scaled(value))
    sum = { coefficient: left + right, scale }
  }
  return written(sum)
}

/** The exact product. */
export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right] = [scaled(a), scaled(b)]
  return written({ coefficient: left.coefficient * right.coefficient, scale: left.scale + right.scale })
}

/** `a ÷ b` with `decimals` digits, half away from zero; undefined where `b` is zero. */
export function divideDecimals(a: Decimal, b: Decimal, decimals: number): Decimal | undefined {
  const [left, right] = alike(scaled(a), scaled(b))
  if (right === 0n) return undefined
  const negative = left < 0n !== right < 0n
  const [top, bottom] = [left < 0n ? -left : left, right < 0n ? -right : right]
  const rounded = (2n * top * 10n ** BigInt(decimals) + bottom) / (2n * bottom)
  return written({ coefficient: negative ? -rounded : rounded, scale: decimals })
}

/** `a` with its mark moved right by `places` (left where negative): 98.6 by -2 is 0.986. */
export function shiftDecimal(a: Decimal, places: number): Decimal {
  const { coefficient, scale } = scaled(a)
  return places > scale
    ? written({ coefficient: coefficient * 10n ** BigInt(places - scale), scale: 0 })
    : written({ coefficient, scale: scale - places })
}

/** Digits behind the mark. */
export function decimalsOf(decimal: Decimal): number {
  const mark = decimal.indexOf('.')
  return mark === -1 ? 0 : decimal.length - mark - 1
}
