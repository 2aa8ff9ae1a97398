import type { RatioRule } from '../definition/rule.ts'
import { decimalOf } from '../exact/decimal.ts'
import { formatNumber, formatPoints, fromPoints, stepOf } from '../exact/points.ts'
import { roundedQuotient, roundedTo, roundedWhole } from '../exact/round.ts'
import { shareOf } from '../exact/share.ts'
import {
  type CellRule,
  inBoth,
  pointsForZero,
  type RuleContext,
  type Step,
  zeroWords,
} from './compiled-rule.ts'
import { compileQuantity, type Fraction, roundShare, shown } from './quantity.ts'

/** points = max × share ÷ target, at most max, 0 below the floor; rounded once, from the exact share or a rounded one. */
export function compileRatio(rule: RatioRule, names: readonly string[], context: RuleContext): CellRule {
  const { max } = context
  const quantity = compileQuantity(rule, names, context)
  const ratioRounding = rule.rounding?.ratio ?? context.precision.ratios
  const pointsRounding = rule.rounding?.points ?? context.precision.points
  const step = stepOf(pointsRounding)
  const target = shareOf(rule.target ?? 1)
  const floor = rule.floor === undefined ? Number.NaN : shareOf(rule.floor)
  const { digits, places } = decimalOf(target)
  // max ÷ target as whole numbers, so that a cell is one multiplication and one division of whole numbers.
  const scale = max * 10 ** places
  const targetDigits = Number(digits)
  const fraction: Fraction = { over: 0, under: 1 }

  function inSteps(): number {
    if (pointsRounding.mode === 'double') {
      const percent = (100 * fraction.over) / fraction.under
      return roundedTo((fromPoints(max) * percent) / (100 * target), pointsRounding.decimals, 'double')
    }
    const dividend = scale * fraction.over
    const divisor = fraction.under * targetDigits * step
    const whole = Number.isInteger(fraction.over) && Number.isInteger(fraction.under)
    return whole && divisor > 0 && Number.isSafeInteger(dividend) && Number.isSafeInteger(divisor)
      ? roundedWhole(dividend, divisor, pointsRounding.mode)
      : roundedQuotient([scale, fraction.over], [fraction.under, targetDigits, step], pointsRounding.mode)
  }

  function score(values: Float64Array, steps?: Step[]): number {
    if (!quantity.read(values, fraction)) {
      steps?.push(zeroStep(quantity.withNumbers(values), rule.zero ?? 'missing'))
      return pointsForZero(quantity.zero, max)
    }
    if (steps) {
      const numbers = quantity.withNumbers(values)
      const value = shown(fraction, quantity.isShare)
      steps.push({ vi: `${numbers.vi} = ${value.vi}`, en: `${numbers.en} = ${value.en}` })
    }
    if (ratioRounding !== 'exact') {
      roundShare(fraction, ratioRounding)
      const value = shown(fraction, true)
      steps?.push({
        vi: `làm tròn tỷ lệ đến ${ratioRounding.decimals} chữ số thập phân: ${value.vi}`,
        en: `share rounded to ${ratioRounding.decimals} decimals: ${value.en}`,
      })
    }
    // NaN compares false: no floor, no cut.
    if (fraction.over / fraction.under < floor) {
      steps?.push({
        vi: `dưới mức sàn ${percent(floor, 'vi')}: 0 điểm`,
        en: `below the floor of ${percent(floor, 'en')}: 0 points`,
      })
      return 0
    }
    const points = Math.min(max, Math.max(0, inSteps() * step))
    steps?.push(lastStep(fraction, points))
    return points
  }

  function lastStep(value: Fraction, points: number): Step {
    const share = shown(value, quantity.isShare)
    const line = (language: 'vi' | 'en') => {
      const most = formatPoints(max, language)
      const by = target === 1 ? '' : ` ÷ ${percent(target, language)}`
      return `${most} × ${share[language]}${by} = ${formatPoints(points, language)}`
    }
    const capped = value.over / value.under >= target
    return {
      vi: capped ? `${line('vi')} (đạt mức tối đa)` : line('vi'),
      en: capped ? `${line('en')} (the maximum)` : line('en'),
    }
  }

  function words(): Step {
    const zero = rule.zero && zeroWords(rule.zero)
    const parts = (language: 'vi' | 'en') => {
      const vi = language === 'vi'
      const full = percent(target, language)
      return [
        `${vi ? 'Điểm' : 'Points'} = ${formatPoints(max, language)} × ${vi ? 'tỷ lệ' : 'share'} ${quantity.words[language]}`,
        target !== 1 && (vi ? `đạt từ ${full} được điểm tối đa` : `full points from ${full}`),
        !Number.isNaN(floor) &&
          (vi ? `dưới ${percent(floor, language)}: 0 điểm` : `below ${percent(floor, language)}: 0 points`),
        zero && (vi ? `mẫu số bằng 0: ${zero.vi}` : `zero denominator: ${zero.en}`),
      ]
    }
    return inBoth((language) => parts(language).filter(Boolean).join('; '))
  }

  return { kind: 'cell', measures: quantity.measures, words, score }
}

function percent(share: number, language: 'vi' | 'en'): string {
  return `${formatNumber(share * 100, language)} %`
}

function zeroStep(numbers: Step, zero: NonNullable<RatioRule['zero']>): Step {
  const words = zeroWords(zero)
  return {
    vi: `${numbers.vi}: mẫu số bằng 0, ${words.vi}`,
    en: `${numbers.en}: zero denominator, ${words.en}`,
  }
}
