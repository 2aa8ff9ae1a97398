import type { Measure } from '@openpar/engine'
import type { ReadCell } from '../read-cell.ts'
import { refused } from './refused.ts'

const YES_WORDS: readonly string[] = ['1', 'có', 'yes', 'true', 'x', 'đạt']
const NO_WORDS: readonly string[] = ['0', 'không', 'no', 'false', 'không đạt']

const folded = (text: string) => text.normalize('NFC').trim().toLocaleLowerCase('vi')

/** 1 or 0 out of text, in words of both languages. */
export function readYesNo(text: string): ReadCell {
  const word = folded(text)
  if (YES_WORDS.includes(word)) return { value: 1 }
  if (NO_WORDS.includes(word)) return { value: 0 }
  return refused(
    'not-yes-no',
    `"${text}" phải là 1 (có) hoặc 0 (không).`,
    `"${text}" must be 1 (yes) or 0 (no).`,
  )
}

/** The position of an answer in the options of a `choice`, upper and lower case alike. */
export function readAnswer(text: string, { code, options = [] }: Measure): ReadCell {
  const word = folded(text)
  const value = options.findIndex((option) => folded(option) === word)
  if (value >= 0) return { value }
  const list = options.join(', ')
  return refused(
    'answer-unknown',
    `"${text}" không phải lựa chọn của ${code}; các lựa chọn: ${list}.`,
    `"${text}" is not an answer of ${code}; answers are ${list}.`,
  )
}
