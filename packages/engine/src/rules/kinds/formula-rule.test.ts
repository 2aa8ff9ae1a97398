import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { FormulaRule } from '../../definition/rule.ts'
import { HUNDREDTHS, linesAlone, scoreAlone } from '../../testing/score-alone.ts'

const SHARE: FormulaRule = { kind: 'formula', formula: '(x + y) / d', gives: 'share', zero: 'full' }
const POINTS: FormulaRule = { kind: 'formula', formula: 'x * 0.1', gives: 'points', zero: 'zero' }

describe('a formula rule', () => {
  test('multiplies a share by the maximum: (2 + 1) / 4 of 6 is 4.5', () => {
    expect(scoreAlone(SHARE, [2, 1, 4])).toBe(4.5)
    expect(scoreAlone(SHARE, [1, 0, 48])).toBe(0.13)
    expect(scoreAlone(SHARE, [0, 0, 4])).toBe(0)
  })

  test('or gives the points themselves: 3 × 0.1 is 0.3, not 0.30000000000000004', () => {
    expect(
      scoreAlone(POINTS, [3], { precision: { ...HUNDREDTHS, points: { decimals: 1, mode: 'down' } } }),
    ).toBe(0.3)
    expect(scoreAlone(POINTS, [1.25])).toBe(0.13)
  })

  test('keeps both within 0 and the maximum', () => {
    expect(scoreAlone(SHARE, [9, 9, 4])).toBe(6)
    expect(scoreAlone(SHARE, [-9, 0, 4])).toBe(0)
    expect(scoreAlone(POINTS, [1e300])).toBe(6)
    expect(scoreAlone(POINTS, [-1e300])).toBe(0)
  })

  test('gives all or nothing for a condition', () => {
    const rule: FormulaRule = { ...SHARE, formula: 'x >= y' }
    expect([scoreAlone(rule, [2, 2]), scoreAlone(rule, [1, 2])]).toEqual([6, 0])
  })

  test.each([
    ['zero', 0],
    ['full', 6],
    ['missing', 'missing'],
    ['not-applicable', 'not-applicable'],
  ] as const)('with a division by zero is %s, also inside min or a comparison', (zero, outcome) => {
    expect(scoreAlone({ ...SHARE, zero }, [1, 1, 0])).toBe(outcome)
    expect(scoreAlone({ ...SHARE, formula: 'min(1, x / y)', zero }, [1, 0])).toBe(outcome)
    expect(scoreAlone({ ...SHARE, formula: 'x / y > 0.5 ? 0.5 : 0.1', zero }, [1, 0])).toBe(outcome)
  })

  test('refuses a formula with a fault', () => {
    expect(() => scoreAlone({ ...SHARE, formula: 'x +' }, [1])).toThrow(/formula "x \+": /)
    expect(() => scoreAlone({ ...SHARE, formula: 'z' }, [1])).toThrow('unknown name: z')
  })

  test('equals a ratio where it says the same, for counts up to a million', () => {
    const count = fc.integer({ min: 1, max: 1_000_000 })
    const mode = fc.constantFrom('half-up', 'half-even', 'down')
    fc.assert(
      fc.property(fc.nat(1_000_000), count, mode, (n, d, how) => {
        const precision = { ...HUNDREDTHS, points: { decimals: 2, mode: how } } as const
        const ratio = scoreAlone({ kind: 'ratio', numerator: 'n', denominator: 'd' }, [n, d], { precision })
        expect(scoreAlone({ ...SHARE, formula: 'n / d' }, [n, d], { precision })).toBe(ratio)
      }),
    )
  })

  test('is explained with names in words, then with numbers', () => {
    expect(linesAlone(SHARE, [2, 1, 4])).toEqual({
      words: {
        vi: 'Điểm = 6,00 × (([Số x] + [Số y]) / [Số d]); chia cho 0: tính điểm tối đa',
        en: 'Points = 6.00 × (([Number x] + [Number y]) / [Number d]); division by zero: full points',
      },
      vi: ['(2 + 1) / 4 = 0,75 → 6,00 × 0,75 = 4,50'],
      en: ['(2 + 1) / 4 = 0.75 → 6.00 × 0.75 = 4.50'],
    })
    expect(linesAlone(POINTS, [1234.5]).vi).toEqual(['1\u00a0234,5 * 0.1 = 123,45 → 6,00'])
    expect(linesAlone(SHARE, [2, 1, 0]).vi).toEqual(['(2 + 1) / 0; chia cho 0: tính điểm tối đa = 6,00'])
  })
})
