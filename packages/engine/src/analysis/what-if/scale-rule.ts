import type { Rule } from '../../definition/rule.ts'
import { fromPoints, toPoints } from '../../exact/points.ts'
import { roundedQuotient } from '../../exact/round.ts'
import { shareOut } from '../tree/share-out.ts'

/**
 * The rule of a component whose maximum goes from `before` to `after` (ten-thousandths, both above 0): the same facts give
 * the same share of the maximum. Declared points are rounded half-up to 4 decimals; items of a checklist keep adding up.
 * A formula of points is multiplied. A judged figure was decided on the old scale: its share of the old maximum counts,
 * so that the facts stay as they are; its steps are no longer checked.
 */
export function scaleRule(rule: Rule, before: number, after: number): Rule {
  const scaled = (points: number) =>
    fromPoints(roundedQuotient([toPoints(points), after], [before], 'half-up'))
  switch (rule.kind) {
    case 'levels':
      return { ...rule, levels: rule.levels.map((level) => ({ ...level, points: scaled(level.points) })) }
    case 'bands':
      return { ...rule, bands: rule.bands.map((band) => ({ ...band, points: scaled(band.points) })) }
    case 'checklist': {
      const worth = rule.items.map((item) => toPoints(item.points))
      const sum = toPoints(scaled(fromPoints(worth.reduce((all, each) => all + each, 0))))
      const parts = worth.every((each) => each >= 0) && sum > 0 ? shareOut(sum, worth) : undefined
      const pointsOf = (k: number) => (parts ? fromPoints(parts[k]!) : scaled(rule.items[k]!.points))
      return { ...rule, items: rule.items.map((item, k) => ({ ...item, points: pointsOf(k) })) }
    }
    case 'count':
      return { ...rule, points: scaled(rule.points) }
    case 'formula':
      if (rule.gives === 'share') return rule
      return { ...rule, formula: `(${rule.formula}) * ${fromPoints(after)} / ${fromPoints(before)}` }
    case 'judged':
      return {
        kind: 'formula',
        formula: `${rule.measure} / ${fromPoints(before)}`,
        gives: 'share',
        zero: 'zero',
        rounding: rule.rounding,
      }
    default:
      return rule
  }
}
