import type { Rounding } from '../definition/precision.ts'
import type { Language } from '../definition/text.ts'
import { roundedQuotient } from './round.ts'

/** Points inside the engine are whole ten-thousandths: 81.45 is 814,500. */
export const TEN_THOUSANDTHS = 10_000

/** Ten-thousandths of `points`, taken as the decimal written; a fifth decimal is rounded half-up. */
export function toPoints(points: number): number {
  return Number.isNaN(points) ? Number.NaN : roundedQuotient([points, TEN_THOUSANDTHS], [1], 'half-up')
}

/** Points as a decimal number, from ten-thousandths; NaN stays NaN. */
export function fromPoints(tenThousandths: number): number {
  return tenThousandths / TEN_THOUSANDTHS
}

/** Ten-thousandths in one step of `rounding`: 100 for two decimals. */
export function stepOf(rounding: Rounding): number {
  return 10 ** (4 - rounding.decimals)
}

/** `tenThousandths` rounded to the declared step. */
export function roundPoints(tenThousandths: number, rounding: Rounding): number {
  if (Number.isNaN(tenThousandths) || rounding.decimals >= 4) return tenThousandths
  const step = stepOf(rounding)
  return roundedQuotient([tenThousandths], [step], rounding.mode) * step
}

/** A number for people: decimal comma in Vietnamese, no trailing zeros beyond `atLeast` decimals, at most `atMost`. */
export function formatNumber(value: number, language: Language, atLeast = 0, atMost = 4): string {
  if (Number.isNaN(value)) return '–'
  const text = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    minimumFractionDigits: atLeast,
    maximumFractionDigits: Math.max(atLeast, atMost),
    roundingMode: 'halfExpand',
  }).format(value)
  return text
}

/** Points for people, from ten-thousandths, with at least two decimals: `81,45`. */
export function formatPoints(tenThousandths: number, language: Language): string {
  return formatNumber(fromPoints(tenThousandths), language, 2)
}
