import type { FormulaRule } from '../../definition/rule.ts'
import { formatNumber, formatPoints, TEN_THOUSANDTHS } from '../../exact/points.ts'
import { compileAward } from '../award.ts'
import { type CellRule, pointsForZero, type RuleContext } from '../compiled-rule.ts'
import { compileQuantity, type Fraction } from '../quantity.ts'
import { inBoth, type Step, zeroStep, zeroWords } from '../step.ts'

/** A CEL formula gives the points, or a share of the maximum; kept within 0 and the maximum. */
export function compileFormulaRule(
  rule: FormulaRule,
  names: readonly string[],
  context: RuleContext,
): CellRule {
  const { max } = context
  const quantity = compileQuantity({ formula: rule.formula, zero: rule.zero }, names, context)
  const { zero, zeroCase } = quantity
  const rounding = rule.rounding?.points ?? context.precision.points
  const isShare = rule.gives === 'share'
  const award = compileAward({ worth: isShare ? max : TEN_THOUSANDTHS, max, rounding, binary: true })
  const fraction: Fraction = { over: 0, under: 1 }

  function lastStep(numbers: Step, points: number): Step {
    return inBoth((language) => {
      const value = formatNumber(fraction.over, language, 0, 6)
      const given = formatPoints(points, language)
      const award = isShare ? `${formatPoints(max, language)} × ${value} = ${given}` : given
      return `${numbers[language]} = ${value} → ${award}`
    })
  }

  return {
    kind: 'cell',
    measures: quantity.measures,
    words: () => {
      const forZero = zeroWords(zero, zeroCase)
      return inBoth((language) => {
        const left = language === 'vi' ? 'Điểm' : 'Points'
        const times = isShare ? `${formatPoints(max, language)} × ` : ''
        return `${left} = ${times}${quantity.words[language]}; ${forZero[language]}`
      })
    },
    score: (values, steps) => {
      const numbers = steps && quantity.withNumbers(values)
      if (!quantity.read(values, fraction)) {
        steps?.push(zeroStep(zero, zeroCase, max, numbers))
        return pointsForZero(zero, max)
      }
      const points = award(fraction.over, 1)
      steps?.push(lastStep(numbers!, points))
      return points
    },
  }
}
