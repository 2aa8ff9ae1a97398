import type { ZeroRule } from '../definition/rule.ts'
import type { Language } from '../definition/text.ts'
import { formatPoints } from '../exact/points.ts'

/** One line of an explanation, in both languages. */
export interface Step {
  readonly vi: string
  readonly en: string
}

/** The same line in both languages, written by one function. */
export function inBoth(line: (language: Language) => string): Step {
  return { vi: line('vi'), en: line('en') }
}

const ZERO_WORDS: Record<ZeroRule, Step> = {
  zero: { vi: 'tính 0 điểm', en: '0 points' },
  full: { vi: 'tính điểm tối đa', en: 'full points' },
  'not-applicable': { vi: 'coi là không phát sinh', en: 'not applicable' },
  missing: { vi: 'coi là chưa có số liệu', en: 'missing' },
}

/** Where a declared rule takes over from the numbers. */
const CASES = {
  denominator: { vi: 'mẫu số bằng 0', en: 'zero denominator' },
  division: { vi: 'chia cho 0', en: 'division by zero' },
  answers: { vi: 'không có phiếu trả lời', en: 'no answers' },
  equal: { vi: 'các đơn vị trong nhóm bằng nhau', en: 'all of the group are equal' },
} as const satisfies Record<string, Step>

export type ZeroCase = keyof typeof CASES

/** What a zero denominator, or a group of equals, gives: `mẫu số bằng 0: tính 0 điểm`. */
export function zeroWords(zero: ZeroRule, where: ZeroCase): Step {
  return inBoth((language) => `${CASES[where][language]}: ${ZERO_WORDS[zero][language]}`)
}

/** The step that says so, after the numbers met and with the points of a full score. */
export function zeroStep(zero: ZeroRule, where: ZeroCase, max: number, numbers?: Step): Step {
  const words = zeroWords(zero, where)
  return inBoth((language) => {
    const head = numbers ? `${numbers[language]}; ` : ''
    const given = zero === 'full' ? ` = ${formatPoints(max, language)}` : ''
    return `${head}${words[language]}${given}`
  })
}
