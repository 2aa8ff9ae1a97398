import type { RelativeRule } from '../definition/rule.ts'
import { formatNumber, formatPoints, stepOf } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import {
  type CellRule,
  type GroupRule,
  inBoth,
  MISSING_POINTS,
  pointsForZero,
  type RuleContext,
  zeroWords,
} from './compiled-rule.ts'
import { compileQuantity, type Fraction, tidied } from './quantity.ts'

const METHOD_WORDS = {
  'min-max': {
    vi: 'khoảng cách so với thấp nhất và cao nhất nhóm',
    en: 'position between lowest and highest of the group',
  },
  best: { vi: 'so với đơn vị tốt nhất nhóm', en: 'share of the best of the group' },
  rank: { vi: 'thứ hạng trong nhóm', en: 'rank in the group' },
  'z-score': { vi: 'độ lệch so với trung bình nhóm', en: 'deviation from the mean of the group' },
} as const

/** What a group looks like to one of its members: a share from 0 to 1 of the maximum for a value, as `over / under`. */
type Comparison = (value: number, into: Fraction) => void

function comparison(rule: RelativeRule, present: readonly number[]): Comparison | undefined {
  const lower = rule.better === 'lower'
  const least = Math.min(...present)
  const most = Math.max(...present)
  if (present.length === 0 || least === most) return undefined
  switch (rule.method) {
    case 'min-max':
      return (value, into) => {
        into.over = tidied(lower ? most - value : value - least)
        into.under = tidied(most - least)
      }
    case 'best':
      return (value, into) => {
        into.over = lower ? least : value
        into.under = lower ? value : most
      }
    case 'rank':
      return (value, into) => {
        into.over =
          present.length - 1 - present.filter((other) => (lower ? other < value : other > value)).length
        into.under = present.length - 1
      }
    case 'z-score': {
      const { spread = 3 } = rule
      const mean = present.reduce((sum, value) => sum + value, 0) / present.length
      const variance = present.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (present.length - 1)
      return (value, into) => {
        const score = ((lower ? mean - value : value - mean) / Math.sqrt(variance) + spread) / (2 * spread)
        into.over = tidied(Math.min(1, Math.max(0, score)))
        into.under = 1
      }
    }
  }
}

/** Points by comparison with the units of the group that have a value; the declared rule decides where all are equal. */
export function compileRelative(
  rule: RelativeRule,
  names: readonly string[],
  context: RuleContext,
): GroupRule {
  const { max } = context
  const quantity = compileQuantity(rule, names, context)
  const step = stepOf(rule.rounding?.points ?? context.precision.points)
  const { mode } = rule.rounding?.points ?? context.precision.points
  const fraction: Fraction = { over: 0, under: 1 }

  /** The value of one unit; NaN where missing or where the denominator is zero. */
  function comparedValue(values: Float64Array): number {
    if (values.some(Number.isNaN) || !quantity.read(values, fraction)) return Number.NaN
    return tidied(fraction.over / fraction.under)
  }

  function prepare(group: readonly Float64Array[]): CellRule['score'] {
    const present = group.map(comparedValue).filter((value) => !Number.isNaN(value))
    const compare = comparison(rule, present)
    return (values, steps) => {
      const value = comparedValue(values)
      if (Number.isNaN(value)) return pointsForZero(quantity.zero, max)
      if (!compare) {
        const words = zeroWords(rule.equal)
        steps?.push({ vi: `cả nhóm bằng nhau: ${words.vi}`, en: `all of the group are equal: ${words.en}` })
        return pointsForZero(rule.equal, max)
      }
      compare(value, fraction)
      if (fraction.under === 0) return MISSING_POINTS
      const points = Math.min(
        max,
        Math.max(0, roundedQuotient([max, fraction.over], [fraction.under, step], mode) * step),
      )
      const { over, under } = fraction
      steps?.push(
        inBoth((language) => {
          const vi = language === 'vi'
          const lowest = formatNumber(Math.min(...present), language)
          const highest = formatNumber(Math.max(...present), language)
          const range = vi
            ? `giá trị ${formatNumber(value, language)}, nhóm từ ${lowest} đến ${highest}`
            : `value ${formatNumber(value, language)}, group from ${lowest} to ${highest}`
          const share =
            under === 1
              ? formatNumber(over, language)
              : `${formatNumber(over, language)} ÷ ${formatNumber(under, language)}`
          return `${range}; ${formatPoints(max, language)} × ${share} = ${formatPoints(points, language)}`
        }),
      )
      return points
    }
  }

  return {
    kind: 'group',
    measures: quantity.measures,
    words: () =>
      inBoth((language) => {
        const vi = language === 'vi'
        const better = rule.better === 'lower' ? (vi ? ', càng thấp càng tốt' : ', lower is better') : ''
        return `${formatPoints(max, language)} × ${METHOD_WORDS[rule.method][language]}: ${quantity.words[language]}${better}`
      }),
    prepare,
  }
}
