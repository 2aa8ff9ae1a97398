import type { Language } from '../language/language.ts'

/** What stands where there is no number: missing is never shown as 0. */
export const noValue = '–'

export type Decimals = { readonly least?: number; readonly most?: number }

const formats = new Map<string, Intl.NumberFormat>()

function formatOf(language: Language, decimals: Decimals, style: 'decimal' | 'percent'): Intl.NumberFormat {
  const { least = 0, most = Math.max(least, style === 'percent' ? 2 : 4) } = decimals
  const key = `${language} ${style} ${least} ${most}`
  const known = formats.get(key)
  if (known !== undefined) return known
  const made = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    style,
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  })
  formats.set(key, made)
  return made
}

function write(value: number | string, format: Intl.NumberFormat, language: Language): string {
  return format
    .formatToParts(value as Intl.StringNumericLiteral)
    .map((part) => {
      // A full stop between thousands is read as a decimal point by half the readers; a space is not.
      if (part.type === 'group' && language === 'vi') return '\u00a0'
      if (part.type === 'percentSign' && language === 'vi') return '\u00a0%'
      if (part.type === 'minusSign') return '\u2212'
      return part.value
    })
    .join('')
    .replace(/\u00a0+/g, '\u00a0')
}

function isMissing(value: number | string | null | undefined): value is null | undefined {
  return value === null || value === undefined || value === '' || Number.isNaN(Number(value))
}

/**
 * Writes a number for people: `1 503`, `81,45` in Vietnamese, `1,503`, `81.45` in English. Texts of digits (decimals
 * of the database) are written digit by digit, without going through floating point. Missing is `–`.
 */
export function formatNumber(
  value: number | string | null | undefined,
  language: Language,
  decimals: Decimals = {},
): string {
  if (isMissing(value)) return noValue
  return write(value, formatOf(language, decimals, 'decimal'), language)
}

/** Writes points with two decimals: `1,97`. Missing is `–`. */
export function formatPoints(value: number | string | null | undefined, language: Language): string {
  return formatNumber(value, language, { least: 2, most: 2 })
}

/** Writes a share, a fraction of one, per cent: 0.6924 becomes `69,24 %` in Vietnamese and `69.24%` in English. */
export function formatShare(
  value: number | string | null | undefined,
  language: Language,
  decimals: Decimals = {},
): string {
  if (isMissing(value)) return noValue
  return write(value, formatOf(language, decimals, 'percent'), language)
}

/** Writes a difference with its sign: `+0,34`, `−2,65`, `0`. Missing is `–`. */
export function formatDifference(
  value: number | string | null | undefined,
  language: Language,
  decimals: Decimals = {},
): string {
  const written = formatNumber(value, language, decimals)
  return !isMissing(value) && Number(value) > 0 ? `+${written}` : written
}

const sizes = ['B', 'KB', 'MB', 'GB', 'TB']

/** Writes a count of bytes in units of 1 024 with one decimal from KB on: `1,5 MB`. Missing is `–`. */
export function formatBytes(bytes: number | null | undefined, language: Language): string {
  if (isMissing(bytes)) return noValue
  let size = bytes
  let unit = 0
  while (size >= 1024 && unit < sizes.length - 1) {
    size /= 1024
    unit += 1
  }
  return `${formatNumber(size, language, { most: unit === 0 ? 0 : 1 })}\u00a0${sizes[unit]}`
}
