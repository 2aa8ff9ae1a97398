import type { BandsRule } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import { checkMaxReached, checkPoints } from '../points.ts'
import type { RuleVisit } from '../rule-visit.ts'
import { type Interval, intersect, intervalOf, isEmpty, subtract } from './interval.ts'
import { intervalWords } from './interval-words.ts'

/**
 * Bands of which the first that holds decides: none empty, none covered by earlier ones, together covering every
 * number that can occur. Shares occur from 0 to 100 %; a measure from its `least` (else 0, or anything where a band
 * has a negative bound) to its `most`.
 */
export function checkBands(visit: RuleVisit<BandsRule>): readonly Finding[] {
  const { rule, path, max, name } = visit
  const place = [...path, 'bands']
  const unit = isShare(rule) ? '%' : ''
  const findings: Finding[] = []
  let uncovered: readonly Interval[] = [intervalOf({})]
  for (const [i, band] of rule.bands.entries()) {
    if (
      (band.above !== undefined && band.from !== undefined) ||
      (band.to !== undefined && band.below !== undefined)
    ) {
      findings.push({
        code: 'band-bounds-unclear',
        path: [...place, i],
        vi: vi`${name.vi}: khoảng số ${i + 1} ghi cả hai cận cùng một phía; chỉ ghi above hoặc from, và to hoặc below.`,
        en: en`${name.en}: band ${i + 1} gives two bounds on one side; write above or from, and to or below.`,
      })
    }
    const interval = intervalOf(band)
    if (isEmpty(interval)) {
      findings.push({
        code: 'band-empty',
        path: [...place, i],
        vi: vi`${name.vi}: khoảng số ${i + 1} không chứa số nào vì cận dưới không nhỏ hơn cận trên; hãy sửa các cận.`,
        en: en`${name.en}: band ${i + 1} holds no number, its lower bound is not below the upper one; correct the bounds.`,
      })
    } else if (intersect(uncovered, interval).length === 0) {
      const words = intervalWords(interval, unit)
      findings.push({
        code: 'band-unreachable',
        path: [...place, i],
        vi: vi`${name.vi}: khoảng số ${i + 1} (${words.vi}) không bao giờ tới lượt vì các khoảng trước đã bao hết; hãy sắp lại hoặc sửa cận.`,
        en: en`${name.en}: band ${i + 1} (${words.en}) is never reached, earlier bands cover it; reorder the bands or correct the bounds.`,
      })
    }
    uncovered = subtract(uncovered, interval)
  }
  for (const gap of intersect(uncovered, possible(visit))) {
    const words = intervalWords(gap, unit)
    findings.push({
      code: 'band-gap',
      path: place,
      vi: vi`${name.vi}: giá trị ${words.vi} không thuộc khoảng nào; hãy thêm khoảng, sửa cận, hoặc khai báo least và most của số liệu.`,
      en: en`${name.en}: no band holds values ${words.en}; add a band, correct the bounds, or declare least and most of the measure.`,
    })
  }
  return [
    ...findings,
    ...checkPoints(rule.bands, max, place, name),
    ...checkMaxReached(rule.bands, max, place, name),
  ]
}

function isShare(rule: BandsRule): boolean {
  return rule.numerator !== undefined || rule.denominator !== undefined
}

function possible({ rule, definition }: RuleVisit<BandsRule>): Interval {
  if (isShare(rule)) return intervalOf({ from: 0, to: 100 })
  const measure = definition.measures.find(({ code }) => code === rule.measure)
  if (measure?.kind === 'yes-no') return intervalOf({ from: 0, to: 1 })
  const negative = rule.bands.some(({ above, from, to, below }) =>
    [above, from, to, below].some((bound) => bound !== undefined && bound < 0),
  )
  return intervalOf({ from: measure?.least ?? (negative ? undefined : 0), to: measure?.most })
}
