import type { ChecklistRule } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import { exactSum } from '../../decimal.ts'
import { checkPoints } from '../points.ts'
import type { RuleVisit } from '../rule-visit.ts'

/** Items whose points add up to the maximum, exactly. */
export function checkChecklist({ rule, path, max, name }: RuleVisit<ChecklistRule>): readonly Finding[] {
  const place = [...path, 'items']
  const points = checkPoints(rule.items, max, place, name)
  const sum = exactSum(rule.items.map((item) => item.points))
  if (points.length > 0 || max === undefined || sum === undefined || sum === max) return points
  return [
    {
      code: 'items-sum-mismatch',
      path: place,
      vi: vi`${name.vi}: điểm các nội dung cộng lại là ${sum}, khác điểm tối đa ${max}; hãy sửa điểm các nội dung hoặc điểm tối đa.`,
      en: en`${name.en}: the items add up to ${sum}, not to the maximum of ${max}; correct the items or the maximum.`,
    },
  ]
}
