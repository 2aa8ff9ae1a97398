import type { JudgedRule } from '../../definition/rule.ts'
import { formatNumber, formatPoints, fromPoints, roundPoints, toPoints } from '../../exact/points.ts'
import { type CellRule, MISSING_POINTS, type RuleContext } from '../compiled-rule.ts'
import { inBoth, type Step } from '../step.ts'

/**
 * The points a person decided, when they lie within 0 and the maximum on a declared step; otherwise missing.
 * @throws RangeError when the step is not above 0.
 */
export function compileJudged(rule: JudgedRule, context: RuleContext): CellRule {
  const { max } = context
  const step = toPoints(rule.step)
  if (!(step > 0)) throw new RangeError('a step must be above 0')
  const rounding = rule.rounding?.points ?? context.precision.points

  function isAllowed(value: number): boolean {
    const decided = toPoints(value)
    // A fifth decimal would be rounded away: 0.50001 is not on a step of 0.5.
    return decided >= 0 && decided <= max && decided % step === 0 && fromPoints(decided) === value
  }

  function onlyStep(value: number, points: number): Step {
    return inBoth((language) => {
      const vi = language === 'vi'
      if (points === MISSING_POINTS) {
        const decided = formatNumber(value, language, 2, 6)
        return vi ? `${decided} điểm không đúng thang chấm` : `${decided} points are not on the scale`
      }
      const given = formatPoints(points, language)
      return vi ? `Điểm hội đồng chấm: ${given}` : `Points judged: ${given}`
    })
  }

  return {
    kind: 'cell',
    measures: [rule.measure],
    words: () =>
      inBoth((language) => {
        const most = formatPoints(max, language)
        const by = formatNumber(rule.step, language, 2)
        return language === 'vi'
          ? `Hội đồng chấm từ 0 đến ${most} điểm, mỗi bước ${by} điểm`
          : `Judged from 0 to ${most} in steps of ${by}`
      }),
    score: (values, steps) => {
      const value = values[0]!
      const points = isAllowed(value) ? Math.min(max, roundPoints(toPoints(value), rounding)) : MISSING_POINTS
      steps?.push(onlyStep(value, points))
      return points
    },
  }
}
