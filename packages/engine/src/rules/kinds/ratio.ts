import type { RatioRule } from '../../definition/rule.ts'
import type { Language } from '../../definition/text.ts'
import { compareProducts } from '../../exact/cross-difference.ts'
import { decimalOf } from '../../exact/decimal.ts'
import { formatPoints, formatShare } from '../../exact/points.ts'
import { shareOf } from '../../exact/share.ts'
import { tidied } from '../../exact/tidied.ts'
import { compileAward } from '../award.ts'
import { type CellRule, pointsForZero, type RuleContext } from '../compiled-rule.ts'
import { compileQuantity, compileShareRounding, type Fraction, shown } from '../quantity.ts'
import { inBoth, type Step, zeroStep, zeroWords } from '../step.ts'

/**
 * points = max × share ÷ target, at most max, 0 below the floor; rounded once, from the exact share or a rounded one.
 * @throws Error when the target is not a share above 0, or the floor not a share.
 */
export function compileRatio(rule: RatioRule, names: readonly string[], context: RuleContext): CellRule {
  const { max, precision } = context
  const quantity = compileQuantity(rule, names, context)
  const { zero, zeroCase } = quantity
  const ratioRounding = rule.rounding?.ratio ?? precision.ratios
  const roundShare = compileShareRounding(ratioRounding)
  const rounding = rule.rounding?.points ?? precision.points
  const target = shareOf(rule.target ?? 1)
  const floor = rule.floor === undefined ? 0 : shareOf(rule.floor)
  if (Number.isNaN(floor)) throw new Error(`not a share: ${rule.floor}`)
  // The floor as whole numbers, so that a cell compares products of whole numbers.
  const { digits, places } = decimalOf(floor)
  const floorOver = Number(digits)
  const floorUnder = 10 ** places
  const award = compileAward({ worth: max, max, target, rounding, binary: quantity.isBinary })
  const fraction: Fraction = { over: 0, under: 1 }

  function isBelowFloor(): boolean {
    const over = quantity.isBinary ? tidied(fraction.over) : fraction.over
    return compareProducts(over, floorUnder, fraction.under, floorOver) < 0
  }

  function score(values: Float64Array, steps?: Step[]): number {
    const numbers = steps && quantity.withNumbers(values)
    if (!quantity.read(values, fraction)) {
      steps?.push(zeroStep(zero, zeroCase, max, numbers))
      return pointsForZero(zero, max)
    }
    if (steps) {
      const share = shown(fraction, true)
      steps.push(inBoth((language) => `${numbers![language]} = ${share[language]}`))
    }
    if (ratioRounding !== 'exact') {
      roundShare(fraction)
      steps?.push(roundingStep(fraction, ratioRounding.decimals))
    }
    if (floor > 0 && isBelowFloor()) {
      steps?.push(belowFloor(floor))
      return 0
    }
    const points = award(fraction.over, fraction.under)
    steps?.push(lastStep(points))
    return points
  }

  function lastStep(points: number): Step {
    const share = shown(fraction, true)
    const isCapped = compareProducts(fraction.over, 1, fraction.under, target) > 0
    return inBoth((language) => {
      const by = target === 1 ? '' : ` ÷ ${formatShare(target, language)}`
      const cap = language === 'vi' ? ', không quá điểm tối đa' : ', at most the maximum'
      const product = `${formatPoints(max, language)} × ${share[language]}${by}`
      return `${product}${isCapped ? cap : ''} = ${formatPoints(points, language)}`
    })
  }

  function words(): Step {
    const forZero = rule.zero && zeroWords(rule.zero, zeroCase)
    return inBoth((language) => {
      const share = `${SHARE[language]} ${quantity.words[language]}`
      const parts = [`${POINTS[language]} = ${formatPoints(max, language)} × ${share}`]
      if (target !== 1) parts.push(fullFrom(target, language))
      if (floor > 0) parts.push(belowFloor(floor)[language])
      if (forZero) parts.push(forZero[language])
      return parts.join('; ')
    })
  }

  return { kind: 'cell', measures: quantity.measures, words, score }
}

const POINTS: Step = { vi: 'Điểm', en: 'Points' }
const SHARE: Step = { vi: 'tỷ lệ', en: 'share of' }

function fullFrom(target: number, language: Language): string {
  const share = formatShare(target, language)
  return language === 'vi'
    ? `đạt từ ${share} trở lên được điểm tối đa, dưới mức này tính theo tỷ lệ so với ${share}`
    : `full points from ${share}, in proportion to ${share} below`
}

function belowFloor(floor: number): Step {
  return inBoth((language) => {
    const share = formatShare(floor, language)
    return language === 'vi' ? `dưới ${share}: 0 điểm` : `below ${share}: 0 points`
  })
}

function roundingStep(fraction: Fraction, decimals: number): Step {
  const share = shown(fraction, true)
  return {
    vi: `làm tròn tỷ lệ đến ${decimals} chữ số thập phân: ${share.vi}`,
    en: `share rounded to ${decimals} decimals: ${share.en}`,
  }
}
