import type { Rule } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { decimalsOf } from '../decimal.ts'
import type { RuleVisit } from './rule-visit.ts'

/** Points of a rule with more decimals than the edition keeps: they count rounded, and no longer add up as written. */
export function checkFineness({ rule, path, name, definition }: RuleVisit): readonly Finding[] {
  const { decimals } = rule.rounding?.points ?? definition.precision.points
  return entriesOf(rule).flatMap(({ list, position, points }): readonly Finding[] => {
    if (decimalsOf(points) <= decimals || decimalsOf(points) > 4) return []
    return [
      {
        code: 'points-rounded',
        path: [...path, list, position, 'points'],
        vi: vi`${name.vi}: ${points} điểm sẽ bị làm tròn vì chỉ giữ ${decimals} chữ số thập phân; hãy sửa số điểm hoặc precision.points.`,
        en: en`${name.en}: ${points} points will be rounded, ${decimals} decimals are kept; change the points or precision.points.`,
      },
    ]
  })
}

function entriesOf(
  rule: Rule,
): readonly { readonly list: string; readonly position: number; readonly points: number }[] {
  const lists = {
    levels: 'levels' in rule ? rule.levels : [],
    bands: 'bands' in rule ? rule.bands : [],
    items: 'items' in rule ? rule.items : [],
  }
  return Object.entries(lists).flatMap(([list, entries]) =>
    entries.map(({ points }, position) => ({ list, position, points })),
  )
}
