import type { SurveyRule } from '../../definition/rule.ts'
import { textIn } from '../../definition/text.ts'
import { addDecimals, type Decimal, decimalOf, productOf } from '../../exact/decimal.ts'
import { formatNumber, formatPoints, formatShare, stepOf } from '../../exact/points.ts'
import { isWhole32, roundedQuotient } from '../../exact/round.ts'
import { shareOf } from '../../exact/share.ts'
import { compileAward } from '../award.ts'
import { type CellRule, pointsForZero, type RuleContext } from '../compiled-rule.ts'
import { inBoth, type Step, zeroStep, zeroWords } from '../step.ts'

type Answers = NonNullable<SurveyRule['answers']>

/** max × Σ(answers × worth) ÷ Σ answers, worth from 0 to 1: the share of top answers, or a weighted mean of answers. */
function ofAnswers(answers: Answers, rule: SurveyRule, context: RuleContext): CellRule {
  const { max } = context
  const { zero = 'missing' } = rule
  const rounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(rounding)
  const award = compileAward({ worth: max, max, rounding })
  const worth = answers.map((answer) => shareOf(answer.worth))
  // Worths as whole numbers over one power of ten keep the sum exact.
  const unit = 10 ** Math.max(0, ...worth.map((each) => decimalOf(each).places))
  const whole = Float64Array.from(worth, (each) => Math.round(each * unit))

  function pointsFor(values: Float64Array, sum: number, count: number, isExact: boolean): number {
    if (isExact || rounding.mode === 'double') return award(sum, count * unit)
    // Weighted answers are decimals: added as they are written.
    let over: Decimal = { digits: 0n, places: 0 }
    let under: Decimal = over
    for (let k = 0; k < whole.length; k++) {
      over = addDecimals(over, productOf(whole[k]!, values[k]!))
      under = addDecimals(under, decimalOf(values[k]!))
    }
    if (under.digits === 0n) return pointsForZero(zero, max)
    return Math.min(max, Math.max(0, roundedQuotient([max, over], [under, unit, step], rounding.mode) * step))
  }

  function writeSteps(values: Float64Array, share: number, points: number, steps: Step[]): void {
    steps.push(
      inBoth((language) => {
        const parts = worth
          .map((each, k) => `${formatNumber(values[k]!, language)} × ${formatShare(each, language)}`)
          .join(' + ')
        const count = Array.from(values.subarray(0, worth.length), (value) => formatNumber(value, language))
        return `(${parts}) ÷ (${count.join(' + ')}) = ${formatShare(share, language)}`
      }),
    )
    steps.push(lastStep(max, formatShareStep(share), points))
  }

  return {
    kind: 'cell',
    measures: answers.map((answer) => answer.measure),
    words: () =>
      inBoth((language) => {
        const vi = language === 'vi'
        const list = answers.map((answer, k) => {
          const name = textIn(context.measureName(answer.measure), language)
          return `${name} ${formatShare(worth[k]!, language)}`
        })
        const mean = vi ? 'giá trị trung bình của các câu trả lời' : 'mean worth of the answers'
        const left = `${vi ? 'Điểm' : 'Points'} = ${formatPoints(max, language)} × ${mean}`
        return `${left} (${list.join(', ')}); ${zeroWords(zero, 'answers')[language]}`
      }),
    score: (values, steps) => {
      let sum = 0
      let count = 0
      let isExact = true
      for (let k = 0; k < whole.length; k++) {
        const value = values[k]!
        if (!isWhole32(value)) isExact = false
        sum += whole[k]! * value
        count += value
      }
      if (count === 0) {
        steps?.push(zeroStep(zero, 'answers', max))
        return pointsForZero(zero, max)
      }
      const points = pointsFor(values, sum, count, isExact && Number.isSafeInteger(sum))
      if (steps) writeSteps(values, sum / unit / count, points, steps)
      return points
    },
  }
}

/** max × mean ÷ the best answer of the scale. */
function ofMean(measure: string, full: number, rule: SurveyRule, context: RuleContext): CellRule {
  const { max } = context
  const award = compileAward({ worth: max, max, rounding: rule.rounding?.points ?? context.precision.points })
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
      const points = award(values[0]!, full)
      const share = (language: 'vi' | 'en') =>
        `${formatNumber(values[0]!, language)} ÷ ${formatNumber(full, language)}`
      steps?.push(lastStep(max, inBoth(share), points))
      return points
    },
  }
}

function formatShareStep(share: number): Step {
  return inBoth((language) => formatShare(share, language))
}

function lastStep(max: number, share: Step, points: number): Step {
  return inBoth(
    (language) => `${formatPoints(max, language)} × ${share[language]} = ${formatPoints(points, language)}`,
  )
}

/**
 * Answers counted by kind, or a mean taken elsewhere.
 * @throws Error when the rule gives neither, when a worth is not a share, or when the best answer is not above 0.
 */
export function compileSurvey(rule: SurveyRule, context: RuleContext): CellRule {
  const { answers, measure, full } = rule
  if (answers) {
    const odd = answers.find((answer) => Number.isNaN(shareOf(answer.worth)))
    if (odd) throw new Error(`not a share: ${odd.worth}`)
    return ofAnswers(answers, rule, context)
  }
  if (measure !== undefined && full !== undefined && full > 0) return ofMean(measure, full, rule, context)
  throw new Error('a survey rule needs answers, or a measure with the value of the best answer')
}
