import type { ChecklistRule } from '../../definition/rule.ts'
import { type Language, textIn } from '../../definition/text.ts'
import { formatPoints, roundPoints, toPoints } from '../../exact/points.ts'
import type { CellRule, RuleContext } from '../compiled-rule.ts'
import { inBoth, type Step } from '../step.ts'

const PRESENT: Step = { vi: 'có', en: 'yes' }
const ABSENT: Step = { vi: 'không', en: 'no' }

/** The points of every item present (any value but zero), rounded once, within 0 and the maximum. */
export function compileChecklist(rule: ChecklistRule, context: RuleContext): CellRule {
  const { max } = context
  const rounding = rule.rounding?.points ?? context.precision.points
  const points = rule.items.map((item) => toPoints(item.points))

  function textOf(k: number, language: Language): string {
    const { text, measure } = rule.items[k]!
    return textIn(text ?? context.measureName(measure), language)
  }

  function writeSteps(values: Float64Array, given: number, steps: Step[]): void {
    const present = points.map((_, k) => values[k] !== 0)
    for (let k = 0; k < points.length; k++) {
      steps.push(
        inBoth((language) => {
          const mark = (present[k] ? PRESENT : ABSENT)[language]
          return `${textOf(k, language)}: ${mark} → ${formatPoints(present[k] ? points[k]! : 0, language)}`
        }),
      )
    }
    steps.push(
      inBoth((language) => {
        const parts = points.filter((_, k) => present[k]).map((each) => formatPoints(each, language))
        const sum = parts.length === 0 ? '' : `${parts.join(' + ')} = `
        return `${language === 'vi' ? 'Cộng' : 'Sum'}: ${sum}${formatPoints(given, language)}`
      }),
    )
  }

  return {
    kind: 'cell',
    measures: rule.items.map((item) => item.measure),
    words: () =>
      inBoth((language) => {
        const items = points.map((each, k) => `${textOf(k, language)}: ${formatPoints(each, language)}`)
        const most = formatPoints(max, language)
        return `${items.join('; ')}; ${language === 'vi' ? `tối đa ${most}` : `at most ${most}`}`
      }),
    score: (values, steps) => {
      let sum = 0
      for (let k = 0; k < points.length; k++) if (values[k] !== 0) sum += points[k]!
      const given = Math.min(max, Math.max(0, roundPoints(sum, rounding)))
      if (steps) writeSteps(values, given, steps)
      return given
    },
  }
}
