import type { Precision } from '../definition/precision.ts'
import type { ZeroRule } from '../definition/rule.ts'
import type { Language, Text } from '../definition/text.ts'

/** Instead of points: the rule finds no value, or that the component does not concern the unit, or it gives no points. */
export const MISSING_POINTS = -1
export const NOT_APPLICABLE_POINTS = -2

/** One line of an explanation, in both languages. */
export interface Step {
  readonly vi: string
  readonly en: string
}

/** What a rule needs to know about its component. */
export interface RuleContext {
  /** Maximum, in ten-thousandths. */
  readonly max: number
  readonly precision: Precision
  readonly measureName: (code: string) => Text
  /** Position of an answer in the options of a choice measure; -1 when it is none of them. */
  readonly optionOf: (measure: string, answer: string) => number
}

/**
 * Points of one unit from its own facts. `values` are those of `measures`, in their order, all present. Answers
 * ten-thousandths within 0 and the maximum, or one of the two codes above. With `steps` it writes down how.
 */
export interface CellRule {
  readonly kind: 'cell'
  readonly measures: readonly string[]
  /** The rule in words, for people. */
  readonly words: () => Step
  readonly score: (values: Float64Array, steps?: Step[]) => number
}

/**
 * Points of a unit by comparison with its group. `prepare` reads the values of the whole group (a row per member, NaN
 * where missing, `measures.length` values each); the rule it answers scores one member.
 */
export interface GroupRule {
  readonly kind: 'group'
  readonly measures: readonly string[]
  readonly words: () => Step
  readonly prepare: (group: readonly Float64Array[]) => CellRule['score']
}

export type CompiledRule = CellRule | GroupRule

/** Points for a zero denominator, or a group of equals, by the declared rule. */
export function pointsForZero(zero: ZeroRule, max: number): number {
  if (zero === 'full') return max
  if (zero === 'zero') return 0
  return zero === 'missing' ? MISSING_POINTS : NOT_APPLICABLE_POINTS
}

const ZERO_WORDS: Record<ZeroRule, Step> = {
  zero: { vi: '0 điểm', en: '0 points' },
  full: { vi: 'điểm tối đa', en: 'full points' },
  'not-applicable': { vi: 'không phát sinh', en: 'not applicable' },
  missing: { vi: 'chưa có số liệu', en: 'missing' },
}

/** What a zero rule gives, in words. */
export function zeroWords(zero: ZeroRule): Step {
  return ZERO_WORDS[zero]
}

/** The same line in both languages, written by one function. */
export function inBoth(line: (language: Language) => string): Step {
  return { vi: line('vi'), en: line('en') }
}
