import { canonicalDecimal, type Decimal, MOST_DIGITS } from './decimal.ts'

/** What a text may mean: one number, or several of which only the writer knows the right one, or none. */
export type ReadNumber =
  | { readonly kind: 'number'; readonly value: Decimal }
  | { readonly kind: 'ambiguous'; readonly readings: readonly Decimal[] }
  | { readonly kind: 'not-a-number' }
  | { readonly kind: 'too-long' }

const SPACE_BETWEEN_THOUSANDS = /^\d{1,3}([  \u2009\u202f]\d{3})+(?=[.,]|$)/
const ONE_MARK = /^(\d+)[.,](\d+)$/
const GROUPED = /^\d{1,3}(\.\d{3})+(,\d+)?$|^\d{1,3}(,\d{3})+(\.\d+)?$/
/** Three digits behind one mark may be thousands or decimals; a leading zero settles it. */
const DOUBTFUL = /^[1-9]\d{0,2}[.,]\d{3}$/

function number(sign: string, digits: string): ReadNumber {
  const value = canonicalDecimal(sign + digits)
  if (value === undefined) return { kind: 'not-a-number' }
  return value.replace(/\D/g, '').length > MOST_DIGITS ? { kind: 'too-long' } : { kind: 'number', value }
}

/**
 * A number as people write it: decimal comma or point, thousands set apart by spaces, points or commas. Nothing is
 * guessed: `1.234` may be 1234 or 1.234, so both are answered, thousands first. Nothing is rounded: what comes out has the digits
 * that went in. `1,23E+05` is no number here, because a table program has already dropped digits of it.
 */
export function readNumber(text: string): ReadNumber {
  const plain = text.normalize('NFC').trim().replace(/^[−–]/, '-')
  const sign = plain.startsWith('-') ? '-' : ''
  const unsigned = plain.replace(/^[+-]\s?/, '')
  const spaced = SPACE_BETWEEN_THOUSANDS.test(unsigned)
  const body = spaced ? unsigned.replace(/[  \u2009\u202f]/g, '') : unsigned
  if (/^\d+$/.test(body)) return number(sign, body)
  if (!spaced && DOUBTFUL.test(body)) {
    const readings = [body.replace(/[.,]/, ''), body.replace(',', '.')]
    return { kind: 'ambiguous', readings: readings.map((reading) => canonicalDecimal(sign + reading)!) }
  }
  if (ONE_MARK.test(body)) return number(sign, body.replace(',', '.'))
  if (spaced || !GROUPED.test(body)) return { kind: 'not-a-number' }
  const mark = body.match(/[.,]/)![0]
  return number(sign, body.replaceAll(mark, '').replace(',', '.'))
}
