import type { RatioRule, Share } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import type { RuleVisit } from '../rule-visit.ts'

/** A share as a fraction of one: 0.8 for `80%`. */
export function shareValue(share: Share): number {
  return typeof share === 'number' ? share : Number(share.slice(0, -1)) / 100
}

/** Target above zero, and floor not above target. */
export function checkRatio({ rule, path, name }: RuleVisit<RatioRule>): readonly Finding[] {
  const target = shareValue(rule.target ?? 1)
  if (target <= 0) {
    return [
      {
        code: 'target-not-positive',
        path: [...path, 'target'],
        vi: vi`${name.vi}: mục tiêu phải lớn hơn 0 vì điểm chia cho mục tiêu; hãy ghi như 0.8 hoặc "80%".`,
        en: en`${name.en}: the target must be above 0, points are divided by it; write 0.8 or "80%".`,
      },
    ]
  }
  if (rule.floor === undefined || shareValue(rule.floor) <= target) return []
  return [
    {
      code: 'floor-above-target',
      path: [...path, 'floor'],
      vi: vi`${name.vi}: ngưỡng không điểm ${rule.floor} cao hơn mục tiêu ${rule.target ?? 1}; hãy hạ floor hoặc nâng target.`,
      en: en`${name.en}: the floor ${rule.floor} is above the target ${rule.target ?? 1}; lower the floor or raise the target.`,
    },
  ]
}
