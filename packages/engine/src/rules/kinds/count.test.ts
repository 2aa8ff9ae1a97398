import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CountRule } from '../../definition/rule.ts'
import { HUNDREDTHS, linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const EACH: CountRule = { kind: 'count', measure: 'x', points: 0.5 }
const OFF: CountRule = { ...EACH, points: 0.25, start: 'full' }

describe('a count', () => {
  test.each([
    [0, 0],
    [1, 0.5],
    [11, 5.5],
    [12, 6],
    [13, 6],
    [1e12, 6],
    [-3, 0],
    [2.5, 1.25],
  ])('of %d at 0.5 each gives %d of 6', (counted, points) => {
    expect(scoreAlone(EACH, [counted])).toBe(points)
  })

  test.each([
    [0, 6],
    [1, 5.75],
    [24, 0],
    [25, 0],
    [1e12, 0],
    [-1, 6],
  ])('of %d from full points at 0.25 off each leaves %d', (counted, points) => {
    expect(scoreAlone(OFF, [counted])).toBe(points)
    expect(scoreAlone({ ...OFF, points: -0.25 }, [counted])).toBe(points)
  })

  test('for every 3 counted takes parts of a step, or whole steps only: 5 → 0.83 or 0.5', () => {
    expect(scoreAlone({ ...EACH, per: 3 }, [5])).toBe(0.83)
    expect(scoreAlone({ ...EACH, per: 3, whole: true }, [5])).toBe(0.5)
    expect(scoreAlone({ ...EACH, per: 3, whole: true }, [6])).toBe(1)
    expect(scoreAlone({ ...EACH, per: 3, whole: true }, [2])).toBe(0)
    expect(scoreAlone({ ...OFF, per: 3, whole: true }, [5])).toBe(5.75)
    expect(scoreAlone({ ...EACH, per: 0.1, whole: true }, [0.3])).toBe(1.5)
  })

  test('rounds what is left, not what is taken: 6 − 0.125 = 5.875 is 5.88 half-up and 5.87 down', () => {
    const rule: CountRule = { ...OFF, points: 0.125 }
    expect(scoreAlone(rule, [1])).toBe(5.88)
    expect(scoreAlone({ ...rule, rounding: { points: { decimals: 2, mode: 'down' } } }, [1])).toBe(5.87)
    expect(scoreAlone({ ...rule, rounding: { points: { decimals: 2, mode: 'half-even' } } }, [1])).toBe(5.88)
  })

  test('keeps full points where nothing is counted, for any step: 6 − 0 ÷ 4.1 is 6', () => {
    const down = { points: { decimals: 2, mode: 'down' } } as const
    expect(scoreAlone({ ...OFF, per: 4.1, rounding: down }, [0])).toBe(6)
  })

  test('refuses a step that is not above 0', () => {
    expect(() => scoreAlone({ ...EACH, per: 0 }, [1])).toThrow(RangeError)
  })

  test('gives more for more and takes more for more, for every mode', () => {
    const mode = fc.constantFrom('half-up', 'half-even', 'down', 'double')
    fc.assert(
      fc.property(
        fc.nat(50),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        fc.boolean(),
        mode,
        (a, more, per, whole, how) => {
          const precision = { ...HUNDREDTHS, points: { decimals: 2, mode: how } } as const
          const points = (rule: CountRule, n: number) =>
            scoreAlone({ ...rule, per, whole }, [n], { precision }) as number
          expect(points(EACH, a + more)).toBeGreaterThanOrEqual(points(EACH, a))
          expect(points(OFF, a + more)).toBeLessThanOrEqual(points(OFF, a))
          expect(points(OFF, a)).toBeGreaterThanOrEqual(0)
        },
      ),
    )
  })

  test('is explained as a product', () => {
    expect(linesAlone({ ...EACH, per: 3 }, [5])).toEqual({
      words: {
        vi: 'Điểm = 0,50 × (Số x) ÷ 3, tối đa 6,00',
        en: 'Points = 0.50 × (Number x) ÷ 3, at most 6.00',
      },
      vi: ['0,50 × 5 ÷ 3 → 0,83'],
      en: ['0.50 × 5 ÷ 3 → 0.83'],
    })
    expect(linesAlone({ ...OFF, per: 3, whole: true }, [5])).toEqual({
      words: {
        vi: 'Điểm = 6,00 − 0,25 × phần nguyên của [(Số x) ÷ 3], không âm',
        en: 'Points = 6.00 − 0.25 × whole part of [(Number x) ÷ 3], not below 0',
      },
      vi: ['6,00 − 0,25 × 1 → 5,75'],
      en: ['6.00 − 0.25 × 1 → 5.75'],
    })
  })
})
