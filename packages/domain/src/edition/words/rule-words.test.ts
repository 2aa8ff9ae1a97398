import type { Rule } from '@openpar/engine'
import { describe, expect, test } from 'vitest'
import { canonical } from './canonical.ts'
import { plainRule } from './plain-rule.ts'
import { ruleWords } from './rule-words.ts'

const RULES: readonly (readonly [rule: Rule, vi: string, en: string])[] = [
  [
    {
      kind: 'levels',
      measure: 'm',
      levels: [
        { when: ['a', 'b'], text: 'Đúng hạn', points: 1 },
        { when: 'c', points: 0.5 },
      ],
    },
    'theo mức m; a, b (Đúng hạn): 1 điểm; c: 0,5 điểm',
    'by level m; a, b (Đúng hạn): 1 point; c: 0.5 points',
  ],
  [
    {
      kind: 'bands',
      formula: 'a / b',
      zero: 'full',
      bands: [{ from: 90, points: 1 }, { from: 80, below: 90, points: 0.5 }, { points: 0 }],
    },
    'theo khoảng a / b; ≥ 90: 1 điểm; ≥ 80 và < 90: 0,5 điểm; còn lại: 0 điểm; mẫu số bằng 0: điểm tối đa',
    'by band a / b; ≥ 90: 1 point; ≥ 80 and < 90: 0.5 points; otherwise: 0 points; zero denominator: full points',
  ],
  [
    {
      kind: 'ratio',
      numerator: 'a',
      denominator: 'b',
      target: '95%',
      floor: 0.5,
      rounding: { ratio: { decimals: 1, mode: 'down' }, points: { decimals: 2, mode: 'half-up' } },
    },
    'theo tỷ lệ a ÷ b; đạt tối đa ở 95%; dưới 50%: 0 điểm; tỷ lệ làm tròn 1 chữ số thập phân, làm tròn xuống; điểm làm tròn 2 chữ số thập phân, nửa làm tròn lên',
    'by share a ÷ b; full at 95%; below 50%: 0 points; share rounded to 1 decimals, down; points rounded to 2 decimals, half up',
  ],
  [
    { kind: 'checklist', items: [{ measure: 'a', text: 'Có', points: 0.25 }] },
    'theo danh mục; a (Có): 0,25 điểm',
    'by checklist; a (Có): 0.25 points',
  ],
  [
    { kind: 'count', measure: 'a', points: 0.5, per: 2, start: 'full', whole: true },
    'trừ 0,5 điểm cho mỗi 2 a; chỉ tính số tròn',
    'less 0.5 points for every 2 a; complete steps only',
  ],
  [
    { kind: 'formula', formula: 'a', gives: 'share', zero: 'zero' },
    'công thức a; ra tỷ lệ điểm tối đa; mẫu số bằng 0: 0 điểm',
    'formula a; gives a share of the maximum; zero denominator: 0 points',
  ],
  [{ kind: 'survey', answers: [{ measure: 'a', worth: '80%' }] }, 'điều tra; a: 80%', 'survey; a: 80%'],
  [
    { kind: 'survey', measure: 'a', full: 5 },
    'điều tra; điểm trung bình a; thang 5',
    'survey; mean a; out of 5',
  ],
  [
    { kind: 'relative', measure: 'a', method: 'z-score', better: 'lower', spread: 2, equal: 'full' },
    'so sánh trong nhóm đơn vị theo a; theo điểm chuẩn hóa z; thấp hơn là tốt hơn; 2 độ lệch chuẩn; các đơn vị bằng nhau: điểm tối đa',
    'compared within the unit group by a; by z-score; lower is better; 2 standard deviations; all equal: full points',
  ],
  [
    { kind: 'judged', measure: 'a', step: 0.25 },
    'thẩm định theo a; bước 0,25 điểm',
    'judged by a; in steps of 0.25 points',
  ],
  [{ kind: 'monitor', measure: 'a' }, 'chỉ theo dõi, không chấm điểm: a', 'monitored, not scored: a'],
]

const OPEN_TEXT = ['measure', 'numerator', 'denominator', 'formula', 'text', 'when']

/** Every value one step away from `value`: a number raised, a text or code changed, an entry left out. */
function variants(value: unknown, key = ''): unknown[] {
  if (typeof value === 'number') return [value + 0.125]
  if (typeof value === 'string') return OPEN_TEXT.includes(key) ? [`${value}x`] : []
  if (Array.isArray(value)) {
    return [
      value.slice(1),
      ...value.flatMap((part, at) => variants(part, key).map((next) => value.with(at, next))),
    ]
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    variants(part, name).map((next) => ({ ...value, [name]: next })),
  )
}

describe('ruleWords', () => {
  test.each(RULES)('%j', (rule, vi, en) => {
    expect(ruleWords(rule, 'vi', (code) => code)).toBe(vi)
    expect(ruleWords(rule, 'en', (code) => code)).toBe(en)
  })

  test('whatever number or entry of a rule differs, the words differ', () => {
    let tried = 0
    for (const [rule] of RULES) {
      for (const changed of variants(rule) as Rule[]) {
        tried++
        expect(ruleWords(changed, 'vi', (code) => code)).not.toBe(ruleWords(rule, 'vi', (code) => code))
      }
    }
    expect(tried).toBeGreaterThan(30)
  })
})

describe('plainRule', () => {
  const same = (a: Rule, b: Rule) => canonical(plainRule(a)) === canonical(plainRule(b))

  test('defaults written out are the same rule', () => {
    expect(
      same(
        { kind: 'count', measure: 'a', points: 1 },
        { kind: 'count', measure: 'a', points: 1, per: 1, start: 'zero', whole: false },
      ),
    ).toBe(true)
    expect(
      same(
        { kind: 'levels', measure: 'a', levels: [{ when: 'x', points: 1 }] },
        { kind: 'levels', measure: 'a', levels: [{ when: ['x'], points: 1 }] },
      ),
    ).toBe(true)
    expect(
      same(
        { kind: 'relative', method: 'z-score', equal: 'full' },
        { kind: 'relative', method: 'z-score', equal: 'full', better: 'higher', spread: 3 },
      ),
    ).toBe(true)
  })

  test('zero and absent differ: a floor of 0 is not no floor', () => {
    expect(same({ kind: 'ratio', floor: 0 }, { kind: 'ratio' })).toBe(false)
  })
})
