import type { Precision } from '../definition/precision.ts'
import type { ZeroRule } from '../definition/rule.ts'
import type { Text } from '../definition/text.ts'
import type { Step } from './step.ts'

export type { Step } from './step.ts'

/** Instead of points: the rule finds no value, or that the component does not concern the unit, or it gives no points. */
export const MISSING_POINTS = -1
export const NOT_APPLICABLE_POINTS = -2

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
 * ten-thousandths within 0 and the maximum, or one of the two codes above. With `steps` it writes down how; the last
 * step ends with the points given.
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
