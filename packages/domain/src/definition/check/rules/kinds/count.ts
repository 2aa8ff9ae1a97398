import type { CountRule } from '@openpar/engine'
import type { Finding } from '../../../../fault/finding.ts'
import { en, vi } from '../../../../fault/sentence.ts'
import { decimalsOf } from '../../decimal.ts'
import { tooFine } from '../../tree/maxima.ts'
import type { RuleVisit } from '../rule-visit.ts'

/** Points for each counted unit: not zero, and negative only as a deduction from full points. */
export function checkCount({ rule, path, name }: RuleVisit<CountRule>): readonly Finding[] {
  const { points, start } = rule
  const place = [...path, 'points']
  if (decimalsOf(points) > 4) return [tooFine(name, points, place)]
  if (points > 0 || (points < 0 && start === 'full')) return []
  if (points === 0) {
    return [
      {
        code: 'points-out-of-range',
        path: place,
        vi: vi`${name.vi}: mỗi đơn vị đếm được 0 điểm nên cách tính không có tác dụng; hãy ghi số điểm khác 0.`,
        en: en`${name.en}: each counted unit gives 0 points, so the rule does nothing; write points other than 0.`,
      },
    ]
  }
  return [
    {
      code: 'points-out-of-range',
      path: place,
      vi: vi`${name.vi}: điểm cộng ${points} không được âm; nếu muốn trừ dần từ điểm tối đa, hãy ghi start: full.`,
      en: en`${name.en}: points given cannot be negative (${points}); to take points off the maximum, write start: full.`,
    },
  ]
}
