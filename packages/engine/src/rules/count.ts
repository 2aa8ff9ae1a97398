import type { CountRule } from '../definition/rule.ts'
import { textIn } from '../definition/text.ts'
import { formatNumber, formatPoints, stepOf, toPoints } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import { type CellRule, inBoth, type RuleContext } from './compiled-rule.ts'

/** Points for each `per` counted, up to the maximum; or the maximum less a deduction for each, down to 0. */
export function compileCount(rule: CountRule, context: RuleContext): CellRule {
  const { per = 1, start = 'zero', whole = false } = rule
  const { max } = context
  const rounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(rounding)
  const each = toPoints(Math.abs(rule.points))
  const name = context.measureName(rule.measure)
  return {
    kind: 'cell',
    measures: [rule.measure],
    words: () =>
      inBoth((language) => {
        const vi = language === 'vi'
        const steps = `${formatNumber(per, language)} ${textIn(name, language).toLocaleLowerCase(vi ? 'vi' : 'en')}`
        const worth = formatPoints(each, language)
        if (start === 'full')
          return vi ? `Cứ ${steps} trừ ${worth} điểm` : `${worth} points off for every ${steps}`
        const most = formatPoints(max, language)
        return vi
          ? `Cứ ${steps} được ${worth} điểm, tối đa ${most}`
          : `${worth} points for every ${steps}, at most ${most}`
      }),
    score: (values, steps) => {
      const counted = whole ? roundedQuotient([values[0]!], [per], 'down') : values[0]!
      const moved = roundedQuotient([each, counted], whole ? [step] : [per, step], rounding.mode) * step
      const points = Math.min(max, Math.max(0, start === 'full' ? max - moved : moved))
      steps?.push(
        inBoth((language) => {
          const count = formatNumber(counted, language)
          const by = whole || per === 1 ? '' : ` ÷ ${formatNumber(per, language)}`
          const sum = `${formatPoints(each, language)} × ${count}${by}`
          const first = start === 'full' ? `${formatPoints(max, language)} − ${sum}` : sum
          return `${first} → ${formatPoints(points, language)}`
        }),
      )
      return points
    },
  }
}
