import { expect, test } from 'vitest'
import { textIn } from '../../definition/text.ts'
import { type CompositeReason, textOfReason } from './composite-reason.ts'

const REASONS: readonly (readonly [CompositeReason, string, string])[] = [
  [{ kind: 'no-value', measure: 'a' }, 'chưa có số liệu a', 'no value for a'],
  [
    { kind: 'no-value', measure: 'a', reason: 'chưa gửi' },
    'chưa có số liệu a (chưa gửi)',
    'no value for a (chưa gửi)',
  ],
  [{ kind: 'zero-denominator', measure: 'b' }, 'mẫu số b bằng 0', 'denominator b is 0'],
  [
    { kind: 'nothing-to-impute-from', measure: 'a', group: 'x' },
    'không có giá trị nào trong nhóm x để ước tính a',
    'no value in group x to impute a from',
  ],
  [{ kind: 'all-equal' }, 'các cơ quan có giá trị bằng nhau', 'all units have the same value'],
  [
    { kind: 'target-not-above-least' },
    'mục tiêu không tốt hơn giá trị kém nhất',
    'the target is not better than the worst value',
  ],
  [
    { kind: 'maximum-not-above-zero' },
    'giá trị lớn nhất không lớn hơn 0',
    'the greatest value is not above 0',
  ],
  [
    { kind: 'too-few-children', available: 1, children: 3, threshold: 0.5 },
    'chỉ 1 trên 3 mục thành phần có giá trị',
    'only 1 of 3 parts have a value',
  ],
  [{ kind: 'weights' }, 'trọng số không hợp lệ', 'the weights give no result'],
]

test.each(REASONS)('%o has words in both languages', (reason, vi, en) => {
  const text = textOfReason(reason)
  expect([textIn(text, 'vi'), textIn(text, 'en')]).toEqual([vi, en])
})
