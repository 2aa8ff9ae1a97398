import type { Rounding } from '../definition/precision.ts'
import type { Language } from '../definition/text.ts'
import { roundedQuotient, roundedWhole } from './round.ts'

/** Points inside the engine are whole ten-thousandths: 81.45 is 814,500. */
export const TEN_THOUSANDTHS = 10_000

/**
 * Ten-thousandths of `points`, taken as the decimal written; a fifth decimal is rounded half-up. NaN stays NaN.
 * @throws RangeError when `points` is infinite.
 */
export function toPoints(points: number): number {
  if (Number.isNaN(points)) return Number.NaN
  const near = Math.round(points * TEN_THOUSANDTHS)
  // Up to fifteen digits no two decimals share a double, so `near` is exactly what was written.
  if (Math.abs(near) < 1e15 && near / TEN_THOUSANDTHS === points) return near + 0
  return roundedQuotient([points, TEN_THOUSANDTHS], [1], 'half-up')
}

/** Points as a decimal number, from ten-thousandths; NaN stays NaN. */
export function fromPoints(tenThousandths: number): number {
  return tenThousandths / TEN_THOUSANDTHS
}

/** By decimals: raising to a power in every cell would cost more than the rounding itself. */
const STEPS = [10_000, 1000, 100, 10, 1]

/** Ten-thousandths in one step of `rounding`: 100 for two decimals. */
export function stepOf({ decimals }: Rounding): number {
  return STEPS[decimals] ?? 10 ** (4 - decimals)
}

/** Whole `tenThousandths` rounded to the declared step; NaN stays NaN. */
export function roundPoints(tenThousandths: number, rounding: Rounding): number {
  if (Number.isNaN(tenThousandths) || rounding.decimals >= 4) return tenThousandths
  // The common case, without a division of doubles: a sum of rounded points lies on the step already.
  const whole = tenThousandths | 0
  if (rounding.decimals === 2 && whole === tenThousandths && whole % 100 === 0) return whole
  const step = stepOf(rounding)
  return roundedWhole(tenThousandths, step, rounding.mode) * step
}

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, atLeast: number, atMost: number): Intl.NumberFormat {
  const key = `${language} ${atLeast} ${atMost}`
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: atLeast,
    maximumFractionDigits: Math.max(atLeast, atMost),
    roundingMode: 'halfExpand',
    signDisplay: 'negative',
  })
  formats.set(key, made)
  return made
}

/** A number for people: decimal comma in Vietnamese, no trailing zeros beyond `atLeast` decimals, at most `atMost`; NaN is a dash. */
export function formatNumber(value: number, language: Language, atLeast = 0, atMost = 4): string {
  if (Number.isNaN(value)) return '–'
  const text = formatOf(language, atLeast, atMost).format(value)
  // A full stop between thousands is read as a decimal point by half the readers; a space is not.
  return language === 'vi' ? text.replaceAll('.', '\u00a0') : text
}

/** A share of one for people, in per cent: 0.8 is `80%`. */
export function formatShare(share: number, language: Language): string {
  return `${formatNumber(share * 100, language)}%`
}

/** Points for people, from ten-thousandths, with at least two decimals: `81,45`. */
export function formatPoints(tenThousandths: number, language: Language): string {
  return formatNumber(fromPoints(tenThousandths), language, 2)
}
