import { plainLetters } from '../reading/plain-letters.ts'
import { sentences } from '../sentences.ts'
import type { RuleText } from '../tree/annex-line.ts'
import { readOption } from './option-line.ts'
import { readBands } from './read-bands.ts'
import { readCount } from './read-count.ts'
import { readOptions } from './read-options.ts'
import { readRatio } from './read-ratio.ts'
import type { RuleReading, RuleSubject } from './rule-reading.ts'

/** Longer texts are explanations, not rules, and would take long to search. */
const LONGEST_PIECE = 500
const MOST_PIECES = 40

/** Whether the words say that people are asked. */
export function saysSurvey(text: string): boolean {
  return /dieu tra (?:xa hoi hoc|xhh)|\bxhh\b|(?:qua|ket qua|phieu) (?:dieu tra|khao sat)/.test(
    plainLetters(text.normalize('NFC')),
  )
}

/**
 * The rule of a survey component from the words about it: what they say about points where they do, else the survey's
 * points as they are. Without a maximum there is none.
 */
export function readSurvey(
  name: string,
  max: number | undefined,
  measure: string,
  pieces: readonly RuleText[],
): RuleReading | undefined {
  const short = pieces.filter(({ text }) => text.length <= LONGEST_PIECE)
  if (short.some((piece) => readOption(piece) !== undefined)) return readRule(name, max, measure, pieces)
  if (max === undefined || max <= 0) return undefined
  const plain = plainLetters(pieces.map(({ text }) => text).join(' '))
  const share = /(?:ty le|ti le|%).*(?:x|×|\*|nhan)\s*(?:so )?(?:diem toi da|thang diem|\d)/.test(plain)
  const full = share ? 100 : max
  return {
    rule: { kind: 'survey', measure, full },
    measures: [{ code: measure, name, unit: share ? '%' : 'điểm', least: 0, most: full }],
    doubts: [share ? sentences.surveyShare() : sentences.surveyPoints(max)],
  }
}

/** The rule a self-scored component's words state, or nothing when they are not understood as a whole. */
export function readRule(
  name: string,
  max: number | undefined,
  measure: string,
  pieces: readonly RuleText[],
): RuleReading | undefined {
  if (pieces.length > MOST_PIECES || pieces.some(({ text }) => text.length > LONGEST_PIECE)) return undefined
  const options = pieces.flatMap((piece) => readOption(piece) ?? [])
  const subject: RuleSubject = { name, max, measure, pieces, options }
  const fitting = options.every((option) => !option.loose || option.points <= (max ?? 0))
  return (
    readCount(subject) ??
    readRatio(subject) ??
    (fitting ? (readBands(subject) ?? readOptions(subject)) : undefined) ??
    readJudged(subject)
  )
}

/** A person or a body decides, and the text gives no points for anything. */
function readJudged({ pieces, measure, name, max, options }: RuleSubject): RuleReading | undefined {
  const plain = plainLetters(pieces.map(({ text }) => text).join(' '))
  const decides =
    /(?:hoi dong|to tham dinh|thu truong|chu tich|lanh dao|co quan tham dinh)\s.*(?:cham diem|cho diem|xem xet,? (?:va )?quyet dinh|quyet dinh (?:so |muc )?diem)/
  if (options.some((option) => !option.loose) || !decides.test(plain)) return undefined
  const step = /(?:buoc|boi so(?: cua)?)\s*(?:diem|la|:)*\s*(\d+(?:[.,]\d+)?)/.exec(plain)
  const most = max === undefined ? {} : { most: max }
  return {
    rule: { kind: 'judged', measure, step: step === null ? 0.25 : Number(step[1]!.replace(',', '.')) },
    measures: [{ code: measure, name, unit: 'điểm', least: 0, ...most }],
    doubts: step === null ? [sentences.judgedStep()] : [],
  }
}
