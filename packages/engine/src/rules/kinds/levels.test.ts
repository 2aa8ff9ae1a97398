import { describe, expect, test } from 'vitest'
import type { LevelsRule } from '../../definition/rule.ts'
import { HUNDREDTHS, linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const LEVELS: LevelsRule = {
  kind: 'levels',
  measure: 'issued_answer',
  levels: [
    { when: 'a', text: { vi: 'Ban hành kịp thời', en: 'Issued in time' }, points: 1 },
    { when: ['b', 'c'], points: 0.5 },
  ],
}

describe('levels', () => {
  test('give the points of the level that holds: a → 1, b and c → 0.5', () => {
    expect([0, 1, 2].map((answer) => scoreAlone(LEVELS, [answer]))).toEqual([1, 0.5, 0.5])
  })

  test.each([3, -1, 0.5, 1e9])('are missing for %d, which is no answer', (answer) => {
    expect(scoreAlone(LEVELS, [answer])).toBe('missing')
  })

  test('decide by the first level that names the answer', () => {
    const twice: LevelsRule = {
      ...LEVELS,
      levels: [
        { when: 'a', points: 2 },
        { when: 'a', points: 1 },
      ],
    }
    expect(scoreAlone(twice, [0])).toBe(2)
  })

  test('round their points and keep them within 0 and the maximum', () => {
    const odd = (points: number): LevelsRule => ({ ...LEVELS, levels: [{ when: 'a', points }] })
    expect(scoreAlone(odd(0.125), [0])).toBe(0.13)
    expect(scoreAlone({ ...odd(0.125), rounding: { points: { decimals: 2, mode: 'down' } } }, [0])).toBe(0.12)
    expect(scoreAlone(odd(9), [0], { max: 6 })).toBe(6)
    expect(
      scoreAlone(odd(-0.0001), [0], { precision: { ...HUNDREDTHS, points: { decimals: 4, mode: 'down' } } }),
    ).toBe(0)
  })

  test('refuse an answer that the measure does not offer', () => {
    const odd: LevelsRule = { ...LEVELS, levels: [{ when: 'never', points: 1 }] }
    expect(() => scoreAlone(odd, [0])).toThrow('measure issued_answer has no answer never')
  })

  test('are explained by their texts, or the answers where there are none', () => {
    expect(linesAlone(LEVELS, [0])).toEqual({
      words: { vi: 'Ban hành kịp thời: 1,00; b, c: 0,50', en: 'Issued in time: 1.00; b, c: 0.50' },
      vi: ['Ban hành kịp thời → 1,00'],
      en: ['Issued in time → 1.00'],
    })
    expect(linesAlone(LEVELS, [7]).vi).toEqual(['câu trả lời không ứng với mức điểm nào'])
  })
})
