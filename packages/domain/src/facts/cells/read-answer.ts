import type { Measure } from '@openpar/engine'
import { findNearest } from '../../definition/shape/nearest.ts'
import type { ReadCell } from '../read-cell.ts'
import type { Answers } from './answers.ts'
import { folded, looseWord } from './loose-word.ts'
import { refused } from './refused.ts'

const YES_WORDS: readonly string[] = ['1', 'co', 'yes', 'true', 'x', 'dat']
const NO_WORDS: readonly string[] = ['0', 'khong', 'no', 'false', 'khongdat']

/** 1 or 0 out of text, in words of both languages, typed with marks or without. */
export function readYesNo(text: string): ReadCell {
  const word = looseWord(text)
  if (YES_WORDS.includes(word)) return { value: 1 }
  if (NO_WORDS.includes(word)) return { value: 0 }
  return refused(
    'not-yes-no',
    `"${text}" phải là 1, có hoặc x (nghĩa là có), hoặc 0, không (nghĩa là không).`,
    `"${text}" must be 1, yes or x (meaning yes), or 0, no (meaning no).`,
  )
}

/** The position of the option that `text` is, upper and lower case alike. */
export function exactAnswer(text: string, { exact }: Answers): number | undefined {
  return exact.get(folded(text))
}

/**
 * The position of an answer in the options of a `choice`: the option that `text` is without case, marks, blanks,
 * underscores and hyphens, else the one whose level has it as its text; refused where there is none or more than one.
 */
export function readAnswer(text: string, { code, options = [] }: Measure, answers: Answers): ReadCell {
  const word = looseWord(text)
  const value = exactAnswer(text, answers) ?? answers.loose.get(word) ?? answers.texts.get(word)
  if (value !== undefined) return { value }
  const list = options.join(', ')
  const near = findNearest(word, [...answers.loose.keys()])
  const option = near === undefined ? undefined : options[answers.loose.get(near) ?? -1]
  return refused(
    'answer-unknown',
    `"${text}" không phải lựa chọn của ${code}; ${option === undefined ? 'các' : `có phải "${option}"? Các`} lựa chọn: ${list}.`,
    `"${text}" is not an answer of ${code}; ${option === undefined ? 'answers' : `did you mean "${option}"? Answers`} are ${list}.`,
  )
}
