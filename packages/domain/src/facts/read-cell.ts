import { type Measure, NOT_APPLICABLE } from '@openpar/engine'
import type { FactFaultCode } from './fact-fault.ts'
import type { Cell } from './table.ts'

/** A cell understood: a value, no value with a reason, or what is wrong with it. */
export type ReadCell =
  | { readonly value: number }
  | { readonly reason: string }
  | { readonly code: FactFaultCode; readonly vi: string; readonly en: string }

const NOT_APPLICABLE_WORDS = ['not-applicable', 'not applicable', 'n/a', 'không phát sinh', 'kps']
const YES_WORDS = ['1', 'có', 'yes', 'true', 'x', 'đạt']
const NO_WORDS = ['0', 'không', 'no', 'false', 'không đạt']

/** The reason as rules know it: the words for "not applicable" become one. */
export function reasonOf(text: string): string {
  const word = text.normalize('NFC').trim()
  return NOT_APPLICABLE_WORDS.includes(word.toLocaleLowerCase('vi')) ? NOT_APPLICABLE : word
}

function refused(code: FactFaultCode, vi: string, en: string): ReadCell {
  return { code, vi, en }
}

function readNumber(text: string): ReadCell {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '')
  if (/^[+-]?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(plain)) return { value: Number(plain) }
  // One comma and three digits may be thousands or decimals: nobody can tell.
  if (/^[+-]?\d{1,3}(,\d{3})+$/.test(plain)) {
    return refused(
      'number-ambiguous',
      `"${text}" có thể là phần nghìn hoặc phần thập phân; hãy viết 1234 hoặc 1.234 (dấu chấm là dấu thập phân).`,
      `"${text}" may be thousands or decimals; write 1234 or 1.234 (the point is the decimal mark).`,
    )
  }
  if (/^[+-]?\d+,\d+$/.test(plain)) return { value: Number(plain.replace(',', '.')) }
  return refused(
    'not-a-number',
    `"${text}" không phải là số; hãy sửa hoặc để trống và ghi lý do.`,
    `"${text}" is not a number; correct it, or leave it empty and give a reason.`,
  )
}

function readYesNo(text: string): ReadCell {
  const word = text.normalize('NFC').trim().toLocaleLowerCase('vi')
  if (YES_WORDS.includes(word)) return { value: 1 }
  if (NO_WORDS.includes(word)) return { value: 0 }
  return refused(
    'not-yes-no',
    `"${text}" phải là 1 (có) hoặc 0 (không).`,
    `"${text}" must be 1 (yes) or 0 (no).`,
  )
}

function readAnswer(text: string, measure: Measure): ReadCell {
  const word = text.normalize('NFC').trim().toLocaleLowerCase('vi')
  const options = measure.options ?? []
  const value = options.findIndex((option) => option.toLocaleLowerCase('vi') === word)
  if (value >= 0) return { value }
  const list = options.join(', ')
  return refused(
    'answer-unknown',
    `"${text}" không phải lựa chọn của ${measure.code}; các lựa chọn: ${list}.`,
    `"${text}" is not an answer of ${measure.code}; answers are ${list}.`,
  )
}

function withinLimits(value: number, measure: Measure, least: number | undefined): ReadCell {
  const { most } = measure
  if (least !== undefined && value < least) {
    return refused(
      'value-too-small',
      `${value} nhỏ hơn mức thấp nhất có nghĩa là ${least}.`,
      `${value} is below ${least}, the least that makes sense.`,
    )
  }
  if (most !== undefined && value > most) {
    return refused(
      'value-too-large',
      `${value} lớn hơn mức cao nhất có nghĩa là ${most}.`,
      `${value} is above ${most}, the most that makes sense.`,
    )
  }
  return { value }
}

/** Reads a cell as a value of `measure`; `least` is the lowest number that makes sense, where there is one. */
export function readCell(cell: Cell, measure: Measure, least: number | undefined): ReadCell {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return { reason: 'no-value' }
  if (typeof cell === 'string' && reasonOf(cell) === NOT_APPLICABLE) return { reason: NOT_APPLICABLE }
  if (measure.kind === 'yes-no')
    return readYesNo(typeof cell === 'boolean' ? (cell ? '1' : '0') : String(cell))
  if (measure.kind === 'choice') return readAnswer(String(cell), measure)
  if (typeof cell === 'boolean')
    return refused('not-a-number', 'Ô này phải là số.', 'This cell must be a number.')
  const read = typeof cell === 'number' ? { value: cell } : readNumber(cell)
  if (!('value' in read)) return read
  if (!Number.isFinite(read.value))
    return refused('not-a-number', `"${cell}" không phải là số hữu hạn.`, `"${cell}" is not a finite number.`)
  return withinLimits(read.value, measure, least)
}
