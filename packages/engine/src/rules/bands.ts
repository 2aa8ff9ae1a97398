import type { BandsRule } from '../definition/rule.ts'
import type { Language } from '../definition/text.ts'
import { compareProducts } from '../exact/compare.ts'
import { formatNumber, formatPoints, roundPoints, toPoints } from '../exact/points.ts'
import {
  type CellRule,
  inBoth,
  MISSING_POINTS,
  pointsForZero,
  type RuleContext,
  zeroWords,
} from './compiled-rule.ts'
import { compileQuantity, type Fraction, roundShare, shown } from './quantity.ts'

type Band = BandsRule['bands'][number]

/** Whether `over / under × times` lies in the band, compared exactly. */
function holds(band: Band, { over, under }: Fraction, times: number): boolean {
  const sign = (bound: number) => compareProducts([over, times], [bound, under])
  return (
    (band.above === undefined || sign(band.above) > 0) &&
    (band.from === undefined || sign(band.from) >= 0) &&
    (band.to === undefined || sign(band.to) <= 0) &&
    (band.below === undefined || sign(band.below) < 0)
  )
}

function boundsIn(band: Band, unit: string, language: Language): string {
  const vi = language === 'vi'
  const number = (value: number) => `${formatNumber(value, language)}${unit}`
  const parts: string[] = []
  if (band.above !== undefined) parts.push(`${vi ? 'trên' : 'above'} ${number(band.above)}`)
  if (band.from !== undefined) parts.push(`${vi ? 'từ' : 'from'} ${number(band.from)}`)
  if (band.to !== undefined) parts.push(`${vi ? 'đến' : 'to'} ${number(band.to)}`)
  if (band.below !== undefined) parts.push(`${vi ? 'dưới' : 'below'} ${number(band.below)}`)
  if (parts.length === 0) return vi ? 'còn lại' : 'otherwise'
  return parts.join(' ')
}

/** Points of the first band that holds; shares are compared in per cent. A value in no band is missing. */
export function compileBands(rule: BandsRule, names: readonly string[], context: RuleContext): CellRule {
  const quantity = compileQuantity(rule, names, context)
  const ratioRounding = rule.rounding?.ratio ?? context.precision.ratios
  const rounding = rule.rounding?.points ?? context.precision.points
  const points = rule.bands.map((band) => roundPoints(toPoints(band.points), rounding))
  const times = quantity.isShare ? 100 : 1
  const unit = quantity.isShare ? ' %' : ''
  const fraction: Fraction = { over: 0, under: 1 }

  return {
    kind: 'cell',
    measures: quantity.measures,
    words: () =>
      inBoth((language) => {
        const bands = rule.bands.map(
          (band, k) => `${boundsIn(band, unit, language)}: ${formatPoints(points[k]!, language)}`,
        )
        return `${quantity.words[language]}: ${bands.join('; ')}`
      }),
    score: (values, steps) => {
      const numbers = steps && quantity.withNumbers(values)
      if (!quantity.read(values, fraction)) {
        const words = zeroWords(quantity.zero)
        steps?.push({
          vi: `${numbers!.vi}: mẫu số bằng 0, ${words.vi}`,
          en: `${numbers!.en}: zero denominator, ${words.en}`,
        })
        return pointsForZero(quantity.zero, context.max)
      }
      if (quantity.isShare) roundShare(fraction, ratioRounding)
      const found = rule.bands.findIndex((band) => holds(band, fraction, times))
      const value = steps && shown(fraction, quantity.isShare)
      steps?.push(
        inBoth((language) => {
          const band = found < 0 ? '–' : boundsIn(rule.bands[found]!, unit, language)
          const given = found < 0 ? '–' : formatPoints(points[found]!, language)
          return `${numbers![language]} = ${value![language]} → ${band}: ${given}`
        }),
      )
      return found < 0 ? MISSING_POINTS : points[found]!
    },
  }
}
