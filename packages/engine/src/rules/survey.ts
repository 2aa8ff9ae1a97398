import type { SurveyRule } from '../definition/rule.ts'
import { textIn } from '../definition/text.ts'
import { decimalOf } from '../exact/decimal.ts'
import { formatNumber, formatPoints, stepOf } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import { shareOf } from '../exact/share.ts'
import { type CellRule, inBoth, pointsForZero, type RuleContext, zeroWords } from './compiled-rule.ts'

/** max × Σ(answers × worth) ÷ Σ answers, worth from 0 to 1: the share of top answers, or a weighted mean of answers. */
function ofAnswers(
  answers: NonNullable<SurveyRule['answers']>,
  rule: SurveyRule,
  context: RuleContext,
): CellRule {
  const { max } = context
  const { zero = 'missing' } = rule
  const rounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(rounding)
  const worth = answers.map((answer) => shareOf(answer.worth))
  // Worths as whole numbers over one power of ten keep the sum exact.
  const unit = 10 ** Math.max(0, ...worth.map((each) => decimalOf(each).places))
  const whole = worth.map((each) => Math.round(each * unit))
  return {
    kind: 'cell',
    measures: answers.map((answer) => answer.measure),
    words: () =>
      inBoth((language) => {
        const vi = language === 'vi'
        const list = answers.map((answer, k) => {
          const name = textIn(context.measureName(answer.measure), language)
          return `${name} ${formatNumber(worth[k]! * 100, language)} %`
        })
        const left = vi ? 'Điểm' : 'Points'
        const mean = vi ? 'trung bình câu trả lời' : 'mean of answers'
        return `${left} = ${formatPoints(max, language)} × ${mean} (${list.join(', ')})`
      }),
    score: (values, steps) => {
      let sum = 0
      let count = 0
      for (let k = 0; k < whole.length; k++) {
        sum += whole[k]! * values[k]!
        count += values[k]!
      }
      if (count === 0) {
        const words = zeroWords(zero)
        steps?.push({ vi: `không có phiếu nào: ${words.vi}`, en: `no answers: ${words.en}` })
        return pointsForZero(zero, max)
      }
      const points = Math.min(
        max,
        Math.max(0, roundedQuotient([max, sum], [count, unit, step], rounding.mode) * step),
      )
      steps?.push(
        inBoth((language) => {
          const share = `${formatNumber(sum / unit, language)} ÷ ${formatNumber(count, language)}`
          return `${formatPoints(max, language)} × ${share} = ${formatPoints(points, language)}`
        }),
      )
      return points
    },
  }
}

/** max × mean ÷ the best answer of the scale. */
function ofMean(measure: string, full: number, rule: SurveyRule, context: RuleContext): CellRule {
  const { max } = context
  const rounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(rounding)
  return {
    kind: 'cell',
    measures: [measure],
    words: () =>
      inBoth((language) => {
        const left = language === 'vi' ? 'Điểm' : 'Points'
        const name = textIn(context.measureName(measure), language)
        return `${left} = ${formatPoints(max, language)} × (${name}) ÷ ${formatNumber(full, language)}`
      }),
    score: (values, steps) => {
      const rounded = roundedQuotient([max, values[0]!], [full, step], rounding.mode) * step
      const points = Math.min(max, Math.max(0, rounded))
      steps?.push(
        inBoth((language) => {
          const share = `${formatNumber(values[0]!, language)} ÷ ${formatNumber(full, language)}`
          return `${formatPoints(max, language)} × ${share} = ${formatPoints(points, language)}`
        }),
      )
      return points
    },
  }
}

/** Answers counted by kind, or a mean taken elsewhere. @throws Error when the rule gives neither. */
export function compileSurvey(rule: SurveyRule, context: RuleContext): CellRule {
  if (rule.answers) return ofAnswers(rule.answers, rule, context)
  if (rule.measure !== undefined && rule.full !== undefined)
    return ofMean(rule.measure, rule.full, rule, context)
  throw new Error('a survey rule needs answers, or a measure with the value of the best answer')
}
