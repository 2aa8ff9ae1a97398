import type { JudgedRule } from '../definition/rule.ts'
import { formatNumber, formatPoints, roundPoints, toPoints } from '../exact/points.ts'
import { type CellRule, inBoth, MISSING_POINTS, type RuleContext } from './compiled-rule.ts'

/** The points a person decided, when they lie within 0 and the maximum on a declared step; otherwise missing. */
export function compileJudged(rule: JudgedRule, context: RuleContext): CellRule {
  const step = toPoints(rule.step)
  const rounding = rule.rounding?.points ?? context.precision.points
  return {
    kind: 'cell',
    measures: [rule.measure],
    words: () =>
      inBoth((language) => {
        const most = formatPoints(context.max, language)
        const by = formatNumber(rule.step, language, 2)
        return language === 'vi'
          ? `Hội đồng cho điểm từ 0 đến ${most}, mỗi bước ${by}`
          : `Judged from 0 to ${most} in steps of ${by}`
      }),
    score: (values, steps) => {
      const decided = toPoints(values[0]!)
      const allowed = decided >= 0 && decided <= context.max && decided % step === 0
      steps?.push(
        inBoth((language) => {
          const given = formatPoints(decided, language)
          if (language === 'vi')
            return allowed ? `được cho ${given} điểm` : `${given} điểm không đúng thang chấm`
          return allowed ? `judged ${given} points` : `${given} points are not on the scale`
        }),
      )
      return allowed ? roundPoints(decided, rounding) : MISSING_POINTS
    },
  }
}
