import type { ReadCell } from '../read-cell.ts'
import { refused } from './refused.ts'

const PLAIN = /^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i
/** 1 234 567, with spaces that may be narrow or unbreakable. */
const SPACED = /^[+-]?\d{1,3}([ \u00a0\u2009\u202f]\d{3})+(?=[.,]|$)/
const COMMA = /^[+-]?\d+,\d+$/
/** Three digits behind one mark may be thousands or decimals; a leading zero settles it. */
const DOUBTFUL = /^[+-]?[1-9]\d{0,2}[.,]\d{3}$/

/**
 * A number out of text: decimal point or comma, spaces between thousands. `1,234` is refused, because nobody can tell;
 * so is `1.234` of something counted, which in Vietnamese writing is one thousand two hundred and thirty-four.
 */
export function readNumber(text: string, counted: boolean): ReadCell {
  const trimmed = text.trim()
  const plain = SPACED.test(trimmed) ? trimmed.replace(/[ \u00a0\u2009\u202f]/g, '') : trimmed
  if (DOUBTFUL.test(plain) && (counted || plain.includes(','))) {
    const whole = plain.replace(/[.,]/, '')
    const decimal = `${plain.replace(',', '.')}${counted ? '0' : ''}`
    return refused(
      'number-ambiguous',
      `"${text}" có thể là phần nghìn hoặc phần thập phân; hãy viết ${whole} hoặc ${decimal} (dấu chấm là dấu thập phân).`,
      `"${text}" may be thousands or decimals; write ${whole} or ${decimal} (the point is the decimal mark).`,
    )
  }
  if (PLAIN.test(plain)) return { value: Number(plain) }
  if (COMMA.test(plain)) return { value: Number(plain.replace(',', '.')) }
  if (/^[+-]?\d{1,3}([.,]\d{3})+([.,]\d+)?$/.test(plain)) {
    return refused(
      'not-a-number',
      `"${text}" có dấu phân cách phần nghìn; hãy viết liền các chữ số, dấu chấm chỉ dùng cho phần thập phân.`,
      `"${text}" has marks between thousands; write the digits together and the point for decimals only.`,
    )
  }
  return refused(
    'not-a-number',
    `"${text}" không phải là số; hãy sửa, hoặc để trống và ghi lý do.`,
    `"${text}" is not a number; correct it, or leave it empty and give a reason.`,
  )
}
