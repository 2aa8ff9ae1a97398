import type { RatioRule, Share } from '@openpar/engine'
import { plainLetters } from '../reading/plain-letters.ts'
import { readInterval } from './interval.ts'
import { readOption } from './option-line.ts'
import type { RuleReading, RuleSubject } from './rule-reading.ts'
import { explainsLetters, shareMeasures } from './share-measures.ts'

const TIMES = '(?:x|×|\\*|nhan(?: voi)?)'
const SHARE = '(?:ty le|ti le|%|\\d|[a-z]\\s*[/:]\\s*[a-z])'

/** Words that change what the formula gives. */
const ADJUSTED = /(?<!\p{L})(?:mỗi|trừ|cộng thêm)(?!\p{L})/iu

/**
 * Points in proportion to a share: one statement with a formula (`Tỷ lệ x điểm tối đa`, `(b/a) x 2`), perhaps with a
 * range of its own, perhaps one statement with full points from the target on and one with nothing below a floor.
 * Other statements, or a target the formula does not divide by, leave the text not understood.
 */
export function readRatio(subject: RuleSubject): RuleReading | undefined {
  const { max, name, measure } = subject
  const pieces = subject.pieces.filter(({ text }) => !explainsLetters(text))
  const formulas = pieces.filter(({ text }) => isFormula(text, max))
  if (formulas.length !== 1 || pieces.some(({ text }) => ADJUSTED.test(text))) return undefined
  const divisor = divisorOf(formulas[0]!.text)
  let full: number | undefined
  let floor: number | undefined
  for (const piece of pieces) {
    if (piece === formulas[0]) continue
    const option = readOption(piece)
    const range = option === undefined ? undefined : readInterval(option.condition)
    if (option === undefined || range === undefined || !range.percent) return undefined
    if (option.points === 0 && range.below !== undefined && range.from === undefined && floor === undefined)
      floor = range.below
    else if (
      option.points === max &&
      range.from !== undefined &&
      range.to === undefined &&
      full === undefined
    )
      full = range.from
    else return undefined
  }
  const target = divisor ?? 100
  if (full !== undefined && full !== target) return undefined
  const own = readInterval(formulas[0]!.text.split(/:|tính|thì/u)[0]!)
  if (own !== undefined && (own.from ?? own.above) !== undefined && floor !== (own.from ?? own.above))
    return undefined
  const share = shareMeasures(measure, name, subject.pieces)
  const rule: RatioRule = {
    kind: 'ratio',
    ...share.quantity,
    ...(target === 100 ? {} : { target: percent(target) }),
    ...(floor === undefined ? {} : { floor: percent(floor) }),
  }
  return { rule, measures: share.measures, doubts: share.doubts }
}

function isFormula(text: string, max: number | undefined): boolean {
  const plain = plainLetters(text.normalize('NFC'))
  const whole = `(?:(?:so )?(?:diem toi da|diem chuan|thang diem)${max === undefined ? '' : `|${points(max)}(?![\\d.,]*\\d|\\s*%)`})`
  return (
    new RegExp(`${SHARE}[^x×*]*?${TIMES}\\s*[\\[(]?\\s*${whole}`).test(plain) ||
    new RegExp(`${whole}\\s*${TIMES}\\s*[\\[(]?\\s*${SHARE}`).test(plain)
  )
}

/** The per cent a formula divides by: `Tỷ lệ × điểm tối đa / 80%` → 80. */
function divisorOf(text: string): number | undefined {
  const match = /(?:\/|:|chia(?: cho)?)\s*(\d+(?:[.,]\d+)?)\s*%/iu.exec(text)
  return match === null ? undefined : Number(match[1]!.replace(',', '.'))
}

function points(max: number): string {
  const [whole, fraction = ''] = String(max).split('.')
  return `${whole}(?:[.,]${fraction}0*)${fraction === '' ? '?' : ''}`
}

function percent(value: number): Share {
  return `${value}%`
}
