import type { RelativeRule } from '../../definition/rule.ts'
import { formatPoints, formatShare, stepOf } from '../../exact/points.ts'
import { type Factor, roundedQuotient } from '../../exact/round.ts'
import { tidied } from '../../exact/tidied.ts'
import { compileAward } from '../award.ts'
import { compareFractions, compileComparison, type Standing } from '../comparison.ts'
import {
  type CellRule,
  type GroupRule,
  MISSING_POINTS,
  pointsForZero,
  type RuleContext,
} from '../compiled-rule.ts'
import { compileQuantity, type Fraction, shown } from '../quantity.ts'
import { inBoth, type Step, zeroStep, zeroWords } from '../step.ts'

const METHOD_WORDS: Record<RelativeRule['method'], Step> = {
  'min-max': {
    vi: 'vị trí giữa mức thấp nhất và mức cao nhất của nhóm',
    en: 'position between the lowest and the highest of the group',
  },
  best: { vi: 'tỷ lệ so với đơn vị tốt nhất nhóm', en: 'share of the best of the group' },
  rank: { vi: 'thứ hạng trong nhóm', en: 'rank in the group' },
  'z-score': { vi: 'độ lệch chuẩn so với trung bình nhóm', en: 'standard score in the group' },
}
const LOWER: Step = { vi: ', càng thấp càng tốt', en: ', lower is better' }
const NO_SHARE: Step = {
  vi: 'giá trị tốt nhất nhóm nhỏ hơn 0, không tính được tỷ lệ',
  en: 'the best of the group is below 0, there is no share of it',
}

function numberOf(factors: readonly Factor[]): number {
  return factors.reduce<number>((product, factor) => {
    const value = typeof factor === 'number' ? factor : Number(factor.digits) / 10 ** factor.places
    return product * value
  }, 1)
}

/** Points by comparison with the units of the group that have a value; the declared rule decides where all are equal. */
export function compileRelative(
  rule: RelativeRule,
  names: readonly string[],
  context: RuleContext,
): GroupRule {
  const { max } = context
  const quantity = compileQuantity(rule, names, context)
  const { isShare, isBinary, zero, zeroCase } = quantity
  const rounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(rounding)
  const awardBinary = compileAward({ worth: max, max, rounding, binary: true })
  const isExact = !isBinary && rule.method !== 'z-score' && rounding.mode !== 'double'

  function pointsFor({ over, under }: Standing): number {
    if (!isExact) return awardBinary(numberOf(over) / numberOf(under), 1)
    const steps = roundedQuotient(
      [max, over[0]!, over[1] ?? 1],
      [under[0]!, under[1] ?? 1, step],
      rounding.mode,
    )
    return Math.min(max, Math.max(0, steps * step))
  }

  /** The value of one unit; `undefined` where missing or where the denominator is zero. */
  function comparedValue(values: Float64Array): Fraction | undefined {
    const value: Fraction = { over: 0, under: 1 }
    for (let k = 0; k < values.length; k++) if (Number.isNaN(values[k]!)) return undefined
    if (!quantity.read(values, value)) return undefined
    if (isBinary) value.over = tidied(value.over)
    return value
  }

  function prepare(group: readonly Float64Array[]): CellRule['score'] {
    const values = group.map(comparedValue).filter((value) => value !== undefined)
    const needsAll = rule.method === 'rank' || rule.method === 'z-score'
    const sorted = needsAll ? values.sort(compareFractions) : extremes(values)
    const compare = compileComparison(rule, sorted)
    return (values, steps) => {
      const value = comparedValue(values)
      if (!value) {
        steps?.push(zeroStep(zero, zeroCase, max, quantity.withNumbers(values)))
        return pointsForZero(zero, max)
      }
      if (!compare) {
        steps?.push(zeroStep(rule.equal, 'equal', max))
        return pointsForZero(rule.equal, max)
      }
      const standing = compare(value)
      steps?.push(rangeStep(value, sorted[0]!, sorted.at(-1)!))
      if (!standing) {
        steps?.push(NO_SHARE)
        return MISSING_POINTS
      }
      const points = pointsFor(standing)
      steps?.push(lastStep(standing, points))
      return points
    }
  }

  function rangeStep(value: Fraction, least: Fraction, most: Fraction): Step {
    const [own, lowest, highest] = [value, least, most].map((each) => shown(each, isShare))
    return {
      vi: `giá trị ${own!.vi}; nhóm từ ${lowest!.vi} đến ${highest!.vi}`,
      en: `value ${own!.en}; group from ${lowest!.en} to ${highest!.en}`,
    }
  }

  function lastStep({ over, under }: Standing, points: number): Step {
    const share = Math.max(0, tidied(numberOf(over) / numberOf(under)))
    return inBoth(
      (language) =>
        `${formatPoints(max, language)} × ${formatShare(share, language)} = ${formatPoints(points, language)}`,
    )
  }

  return {
    kind: 'group',
    measures: quantity.measures,
    words: () =>
      inBoth((language) => {
        const left = language === 'vi' ? 'Điểm' : 'Points'
        const better = rule.better === 'lower' ? LOWER[language] : ''
        const method = `${METHOD_WORDS[rule.method][language]}: ${quantity.words[language]}${better}`
        return `${left} = ${formatPoints(max, language)} × ${method}; ${zeroWords(rule.equal, 'equal')[language]}`
      }),
    prepare,
  }
}

/** The lowest and the highest of the values: all that `min-max` and `best` need. */
function extremes(values: readonly Fraction[]): readonly Fraction[] {
  let [least] = values
  let most = least
  if (!least || !most) return []
  for (const value of values) {
    if (compareFractions(value, least) < 0) least = value
    if (compareFractions(value, most) > 0) most = value
  }
  return [least, most]
}
