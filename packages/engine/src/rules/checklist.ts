import type { ChecklistRule } from '../definition/rule.ts'
import { textIn } from '../definition/text.ts'
import { formatPoints, roundPoints, toPoints } from '../exact/points.ts'
import { type CellRule, inBoth, type RuleContext } from './compiled-rule.ts'

/** The points of every item present (any value but zero), at most the maximum. */
export function compileChecklist(rule: ChecklistRule, context: RuleContext): CellRule {
  const rounding = rule.rounding?.points ?? context.precision.points
  const points = rule.items.map((item) => toPoints(item.points))
  const textOf = (k: number, language: 'vi' | 'en') => {
    const { text, measure } = rule.items[k]!
    return textIn(text ?? context.measureName(measure), language)
  }
  return {
    kind: 'cell',
    measures: rule.items.map((item) => item.measure),
    words: () =>
      inBoth((language) =>
        points.map((each, k) => `${textOf(k, language)}: ${formatPoints(each, language)}`).join('; '),
      ),
    score: (values, steps) => {
      let sum = 0
      points.forEach((each, k) => {
        const present = values[k] !== 0
        if (present) sum += each
        steps?.push(
          inBoth((language) => {
            const mark = language === 'vi' ? (present ? 'có' : 'không') : present ? 'yes' : 'no'
            return `${textOf(k, language)}: ${mark} → ${formatPoints(present ? each : 0, language)}`
          }),
        )
      })
      return Math.min(context.max, roundPoints(sum, rounding))
    },
  }
}
