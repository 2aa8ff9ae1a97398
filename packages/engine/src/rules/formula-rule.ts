import type { FormulaRule } from '../definition/rule.ts'
import { formatNumber, formatPoints, stepOf, TEN_THOUSANDTHS } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import { type CellRule, inBoth, pointsForZero, type RuleContext, zeroWords } from './compiled-rule.ts'
import { compileQuantity, type Fraction } from './quantity.ts'

/** A CEL formula gives the points, or a share of the maximum; kept within 0 and the maximum. */
export function compileFormulaRule(
  rule: FormulaRule,
  names: readonly string[],
  context: RuleContext,
): CellRule {
  const { max } = context
  const quantity = compileQuantity({ formula: rule.formula, zero: rule.zero }, names, context)
  const rounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(rounding)
  const worth = rule.gives === 'share' ? max : TEN_THOUSANDTHS
  const fraction: Fraction = { over: 0, under: 1 }
  return {
    kind: 'cell',
    measures: quantity.measures,
    words: () =>
      inBoth((language) => {
        const vi = language === 'vi'
        const zero = `${vi ? 'chia cho 0' : 'division by zero'}: ${zeroWords(rule.zero)[language]}`
        const left = vi ? 'Điểm' : 'Points'
        const times = rule.gives === 'share' ? `${formatPoints(max, language)} × ` : ''
        return `${left} = ${times}(${rule.formula}); ${zero}`
      }),
    score: (values, steps) => {
      const numbers = steps && quantity.withNumbers(values)
      if (!quantity.read(values, fraction)) {
        const words = zeroWords(rule.zero)
        steps?.push({
          vi: `${numbers!.vi}: chia cho 0, ${words.vi}`,
          en: `${numbers!.en}: division by zero, ${words.en}`,
        })
        return pointsForZero(rule.zero, max)
      }
      const rounded = roundedQuotient([worth, fraction.over], [step], rounding.mode) * step
      const points = Math.min(max, Math.max(0, rounded))
      steps?.push(
        inBoth((language) => {
          const value = `${numbers![language]} = ${formatNumber(fraction.over, language, 0, 6)}`
          const times = rule.gives === 'share' ? ` × ${formatPoints(max, language)}` : ''
          return `${value}${times} → ${formatPoints(points, language)}`
        }),
      )
      return points
    },
  }
}
