import type { CountRule } from '../../definition/rule.ts'
import { textIn } from '../../definition/text.ts'
import { crossDifference } from '../../exact/cross-difference.ts'
import { formatNumber, formatPoints, stepOf, toPoints } from '../../exact/points.ts'
import { isWhole32, roundedQuotient, roundedWhole } from '../../exact/round.ts'
import type { CellRule, RuleContext } from '../compiled-rule.ts'
import { inBoth, type Step } from '../step.ts'

/**
 * Points for each `per` counted, up to the maximum; or the maximum less a deduction for each, down to 0. Rounded once,
 * after the deduction.
 * @throws RangeError when `per` is not above 0.
 */
export function compileCount(rule: CountRule, context: RuleContext): CellRule {
  const { per = 1, start = 'zero', whole = false } = rule
  if (!(per > 0)) throw new RangeError('`per` must be above 0')
  const { max } = context
  const { mode, ...rounding } = rule.rounding?.points ?? context.precision.points
  const step = stepOf({ mode, ...rounding })
  const each = toPoints(Math.abs(rule.points))
  const name = context.measureName(rule.measure)
  const isFull = start === 'full'
  /** With 32-bit whole numbers counted, no product below reaches 2^53. */
  const isSmall = isWhole32(per) && Math.max(each, max, step) < 2 ** 21

  /** (start × by ± each × counted) ÷ by, in steps. */
  function inSteps(counted: number, by: number): number {
    if (isSmall && isWhole32(counted)) {
      return roundedWhole(isFull ? max * by - each * counted : each * counted, by * step, mode)
    }
    return isFull
      ? roundedQuotient([crossDifference(max, by, each, counted)], [by, step], mode)
      : roundedQuotient([each, counted], [by, step], mode)
  }

  function words(): Step {
    return inBoth((language) => {
      const vi = language === 'vi'
      const by = per === 1 ? '' : ` ÷ ${formatNumber(per, language)}`
      const counted = `(${textIn(name, language)})${by}`
      const rounded = whole ? `${vi ? 'phần nguyên của' : 'whole part of'} [${counted}]` : counted
      const product = `${formatPoints(each, language)} × ${rounded}`
      const most = formatPoints(max, language)
      if (isFull)
        return vi ? `Điểm = ${most} − ${product}, không âm` : `Points = ${most} − ${product}, not below 0`
      return vi ? `Điểm = ${product}, tối đa ${most}` : `Points = ${product}, at most ${most}`
    })
  }

  function lastStep(counted: number, points: number): Step {
    return inBoth((language) => {
      const by = whole || per === 1 ? '' : ` ÷ ${formatNumber(per, language)}`
      const product = `${formatPoints(each, language)} × ${formatNumber(counted, language)}${by}`
      const sum = isFull ? `${formatPoints(max, language)} − ${product}` : product
      return `${sum} → ${formatPoints(points, language)}`
    })
  }

  return {
    kind: 'cell',
    measures: [rule.measure],
    words,
    score: (values, steps) => {
      const counted = whole ? roundedQuotient([values[0]!], [per], 'down') : values[0]!
      const points = Math.min(max, Math.max(0, inSteps(counted, whole ? 1 : per) * step))
      steps?.push(lastStep(counted, points))
      return points
    },
  }
}
