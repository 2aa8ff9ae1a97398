import type { Precision } from '../definition/precision.ts'
import type { Rule } from '../definition/rule.ts'
import { fromPoints, toPoints } from '../exact/points.ts'
import { compileRule } from '../rules/compile-rule.ts'
import { type CompiledRule, MISSING_POINTS, NOT_APPLICABLE_POINTS } from '../rules/compiled-rule.ts'
import type { Step } from '../rules/step.ts'

/** Two decimals, half-up, from the exact share. */
export const HUNDREDTHS: Precision = {
  ratios: 'exact',
  points: { decimals: 2, mode: 'half-up' },
  totals: { decimals: 2, mode: 'half-up' },
}

/** What surrounds a rule in a test; measures named `…_answer` are choices of `a`, `b` and `c`. */
export interface Surroundings {
  readonly max?: number
  readonly precision?: Precision
  readonly measures?: readonly string[]
}

export const ANSWERS = ['a', 'b', 'c']

export function compileAlone(rule: Rule, surroundings: Surroundings = {}): CompiledRule {
  const { max = 6, precision = HUNDREDTHS, measures = ['n', 'd', 'x', 'y'] } = surroundings
  return compileRule(rule, measures, {
    max: toPoints(max),
    precision,
    measureName: (code) => ({ vi: `Số ${code}`, en: `Number ${code}` }),
    optionOf: (_measure, answer) => ANSWERS.indexOf(answer),
  })
}

export type Outcome = number | 'missing' | 'not-applicable'

function outcomeOf(points: number): Outcome {
  if (points === MISSING_POINTS) return 'missing'
  return points === NOT_APPLICABLE_POINTS ? 'not-applicable' : fromPoints(points)
}

/** Points of one unit, given the values of the rule's measures in the order the rule reads them. */
export function scoreAlone(
  rule: Rule,
  values: readonly number[],
  surroundings?: Surroundings,
  steps?: Step[],
): Outcome {
  const compiled = compileAlone(rule, surroundings)
  const row = Float64Array.from(values)
  const score = compiled.kind === 'cell' ? compiled.score : compiled.prepare([row])
  return outcomeOf(score(row, steps))
}

/** Points of every unit of one group, a row of values each; a row with NaN is missing. */
export function scoreGroup(
  rule: Rule,
  rows: readonly (readonly number[])[],
  surroundings?: Surroundings,
): Outcome[] {
  const compiled = compileAlone(rule, surroundings)
  const group = rows.map((row) => Float64Array.from(row))
  const score = compiled.kind === 'cell' ? compiled.score : compiled.prepare(group)
  return group.map((row) => (row.some(Number.isNaN) ? 'missing' : outcomeOf(score(row))))
}

/** The lines of an explanation in Vietnamese and in English. */
export function linesAlone(rule: Rule, values: readonly number[], surroundings?: Surroundings) {
  const steps: Step[] = []
  scoreAlone(rule, values, surroundings, steps)
  const words = compileAlone(rule, surroundings).words()
  return { words, vi: steps.map((step) => step.vi), en: steps.map((step) => step.en) }
}
