import { type Measure, NOT_APPLICABLE } from '@openpar/engine'
import { en, vi } from '../fault/sentence.ts'
import { refuseAbsent, saysAbsent } from './cells/absent-words.ts'
import { type Answers, answersOf } from './cells/answers.ts'
import { exactAnswer, readAnswer, readYesNo } from './cells/read-answer.ts'
import { readNumber } from './cells/read-number.ts'
import { NO_VALUE, reasonOf } from './cells/reason.ts'
import { type RefusedCell, refused } from './cells/refused.ts'
import type { Cell } from './table.ts'

/** A cell understood: a value, no value with a reason, or what is wrong with it. */
export type ReadCell = { readonly value: number } | { readonly reason: string } | RefusedCell

function withinLimits(given: number, least: number | undefined, most: number | undefined): ReadCell {
  // Minus zero is zero.
  const value = given + 0
  if (least !== undefined && value < least) {
    return refused(
      'value-too-small',
      vi`${value} nhỏ hơn mức thấp nhất có nghĩa là ${least}.`,
      en`${value} is below ${least}, the least that makes sense.`,
    )
  }
  if (most !== undefined && value > most) {
    return refused(
      'value-too-large',
      vi`${value} lớn hơn mức cao nhất có nghĩa là ${most}.`,
      en`${value} is above ${most}, the most that makes sense.`,
    )
  }
  return { value }
}

/**
 * Reads a cell as a value of `measure`. Empty is no value; words such as "không phát sinh" are a reason. `least` is the
 * lowest number that makes sense, where there is one; `counted` says that the measure counts something; `answers` are
 * those of a choice, with the texts of its levels where they are known.
 */
export function readCell(
  cell: Cell,
  measure: Measure,
  least: number | undefined,
  counted = false,
  answers?: Answers,
): ReadCell {
  const read = understand(cell, measure, least, counted, answers)
  return 'code' in read && typeof cell === 'string' && saysAbsent(cell)
    ? refuseAbsent(cell.trim(), read.code)
    : read
}

function understand(
  cell: Cell,
  measure: Measure,
  least: number | undefined,
  counted: boolean,
  given: Answers | undefined,
): ReadCell {
  if (cell === null || (typeof cell === 'string' && cell.trim() === '')) return { reason: NO_VALUE }
  const answers = measure.kind === 'choice' ? (given ?? answersOf(measure)) : undefined
  const exact = answers && exactAnswer(String(cell), answers)
  if (exact !== undefined) return { value: exact }
  if (typeof cell === 'string' && reasonOf(cell) === NOT_APPLICABLE) return { reason: NOT_APPLICABLE }
  if (answers) return readAnswer(String(cell), measure, answers)
  if (measure.kind === 'yes-no') return readYesNo(String(cell))
  if (typeof cell === 'boolean')
    return refused(
      'not-a-number',
      `Ô ghi ${cell ? 'đúng (TRUE)' : 'sai (FALSE)'}; ở đây phải là số.`,
      `The cell says ${cell ? 'TRUE' : 'FALSE'}; it must be a number.`,
    )
  const read = typeof cell === 'number' ? { value: cell } : readNumber(cell, counted)
  if (!('value' in read)) return read
  if (!Number.isFinite(read.value))
    return refused('not-a-number', `"${cell}" không phải là số hữu hạn.`, `"${cell}" is not a finite number.`)
  return withinLimits(read.value, least, measure.most)
}
