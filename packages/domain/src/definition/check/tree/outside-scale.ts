import type { Definition } from '@openpar/engine'
import type { Finding } from '../../../fault/finding.ts'
import { en, vi } from '../../../fault/sentence.ts'
import { exactSum } from '../decimal.ts'

const NAMES = {
  bonus: { vi: 'Điểm thưởng', en: 'Bonus points' },
  penalty: { vi: 'Điểm trừ', en: 'Penalty points' },
} as const

/** Caps of bonus and penalty that their nodes together cannot reach. */
export function checkOutsideScale(definition: Definition): readonly Finding[] {
  return (['bonus', 'penalty'] as const).flatMap((tree) => {
    const part = definition[tree]
    if (!part) return []
    const sum = exactSum(part.nodes.map((node) => node.max))
    if (sum === undefined || sum >= part.cap) return []
    const name = NAMES[tree]
    return [
      {
        code: 'cap-never-reached' as const,
        path: [tree, 'cap'],
        vi: vi`${name.vi} được tính nhiều nhất ${part.cap} nhưng các mục chỉ cộng được ${sum}; hãy xem lại cap hoặc điểm các mục.`,
        en: en`${name.en} count up to ${part.cap} but their nodes add up to ${sum} only; check the cap or the nodes.`,
      },
    ]
  })
}
