import type { BandsRule } from '../../definition/rule.ts'
import { compareProducts } from '../../exact/cross-difference.ts'
import { formatPoints } from '../../exact/points.ts'
import { tidied } from '../../exact/tidied.ts'
import { boundsIn } from '../band-bounds.ts'
import { type CellRule, MISSING_POINTS, pointsForZero, type RuleContext } from '../compiled-rule.ts'
import { declaredPoints } from '../declared-points.ts'
import { compileQuantity, compileShareRounding, type Fraction, shown } from '../quantity.ts'
import { inBoth, type Step, zeroStep, zeroWords } from '../step.ts'

type Band = BandsRule['bands'][number]

/** Whether `over / under × times` lies in the band, compared exactly. */
function holds(band: Band, { over, under }: Fraction, times: number): boolean {
  const { above, from, to, below } = band
  return (
    (above === undefined || compareProducts(over, times, above, under) > 0) &&
    (from === undefined || compareProducts(over, times, from, under) >= 0) &&
    (to === undefined || compareProducts(over, times, to, under) <= 0) &&
    (below === undefined || compareProducts(over, times, below, under) < 0)
  )
}

/** Points of the first band that holds; shares are compared in per cent. A value in no band is missing. */
export function compileBands(rule: BandsRule, names: readonly string[], context: RuleContext): CellRule {
  const { max, precision } = context
  const quantity = compileQuantity(rule, names, context)
  const { isShare, zero, zeroCase } = quantity
  const roundShare = compileShareRounding(isShare ? (rule.rounding?.ratio ?? precision.ratios) : 'exact')
  const points = declaredPoints(rule.bands, rule, context)
  const times = isShare ? 100 : 1
  const unit = isShare ? '%' : ''
  const fraction: Fraction = { over: 0, under: 1 }

  function bandOf(): number {
    roundShare(fraction)
    if (quantity.isBinary) fraction.over = tidied(fraction.over)
    for (let k = 0; k < rule.bands.length; k++) if (holds(rule.bands[k]!, fraction, times)) return k
    return -1
  }

  function lastStep(numbers: Step, found: number): Step {
    const value = shown(fraction, isShare)
    return inBoth((language) => {
      const equation =
        numbers[language] === value[language] ? value[language] : `${numbers[language]} = ${value[language]}`
      if (found < 0) return `${equation}: ${language === 'vi' ? 'không thuộc khoảng nào' : 'in no band'}`
      return `${equation}, ${boundsIn(rule.bands[found]!, unit, language)} → ${formatPoints(points[found]!, language)}`
    })
  }

  return {
    kind: 'cell',
    measures: quantity.measures,
    words: () => {
      const forZero = rule.zero && zeroWords(rule.zero, zeroCase)
      return inBoth((language) => {
        const lines = rule.bands.map(
          (band, k) => `${boundsIn(band, unit, language)}: ${formatPoints(points[k]!, language)}`,
        )
        if (forZero) lines.push(forZero[language])
        return `${quantity.words[language]}: ${lines.join('; ')}`
      })
    },
    score: (values, steps) => {
      const numbers = steps && quantity.withNumbers(values)
      if (!quantity.read(values, fraction)) {
        steps?.push(zeroStep(zero, zeroCase, max, numbers))
        return pointsForZero(zero, max)
      }
      const found = bandOf()
      steps?.push(lastStep(numbers!, found))
      return found < 0 ? MISSING_POINTS : points[found]!
    },
  }
}
