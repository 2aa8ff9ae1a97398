import { expect, test } from 'vitest'
import { linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const MONITOR = { kind: 'monitor', numerator: 'n', denominator: 'd' } as const

test('a monitor gives no points, whatever it shows', () => {
  for (const values of [
    [1, 2],
    [0, 0],
    [-5, 1],
    [1e12, 1],
  ])
    expect(scoreAlone(MONITOR, values)).toBe(0)
})

test('a monitor shows its share, its number, or that the denominator is zero', () => {
  expect(linesAlone(MONITOR, [1, 3])).toEqual({
    words: {
      vi: 'Chỉ theo dõi, không tính điểm: (Số n) ÷ (Số d)',
      en: 'Shown, not scored: (Number n) ÷ (Number d)',
    },
    vi: ['1 ÷ 3 = 33,3333%'],
    en: ['1 ÷ 3 = 33.3333%'],
  })
  expect(linesAlone(MONITOR, [1, 0]).vi).toEqual(['1 ÷ 0: mẫu số bằng 0'])
  expect(linesAlone({ kind: 'monitor', measure: 'x' }, [1234.5]).vi).toEqual(['1\u00a0234,5'])
  expect(linesAlone({ kind: 'monitor', formula: 'x + y' }, [1, 2]).vi).toEqual(['1 + 2 = 3'])
})
