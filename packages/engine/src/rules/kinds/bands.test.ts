import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { BandsRule } from '../../definition/rule.ts'
import { HUNDREDTHS, linesAlone, scoreAlone } from '../../testing/score-alone.ts'

/** Above 90 % → 2; from 70 to 90 % → 1; below 70 % → 0. */
const SHARES: BandsRule = {
  kind: 'bands',
  numerator: 'n',
  denominator: 'd',
  zero: 'zero',
  bands: [
    { above: 90, points: 2 },
    { from: 70, to: 90, points: 1 },
    { below: 70, points: 0 },
  ],
}

describe('bands of a share', () => {
  test.each([
    [91, 100, 2],
    [90, 100, 1],
    [900_000_000_001, 1_000_000_000_000, 2],
    [900_000_000_000, 1_000_000_000_000, 1],
    [70, 100, 1],
    [7, 10, 1],
    [0.7, 1, 1],
    [699_999_999_999, 1_000_000_000_000, 0],
    [0, 5, 0],
    [-5, 5, 0],
    [-8, -10, 1],
    [2, 1, 2],
  ])('%d of %d gives %d', (n, d, points) => {
    expect(scoreAlone(SHARES, [n, d])).toBe(points)
  })

  test('round the share first where the edition says so: 90.004 % is 90.00 %, not above 90', () => {
    const precision = { ...HUNDREDTHS, ratios: { decimals: 2, mode: 'half-up' } } as const
    expect(scoreAlone(SHARES, [90_004, 100_000], { precision })).toBe(1)
    expect(scoreAlone(SHARES, [90_004, 100_000])).toBe(2)
    expect(scoreAlone(SHARES, [90_005, 100_000], { precision })).toBe(2)
  })

  test.each([
    ['zero', 0],
    ['full', 6],
    ['missing', 'missing'],
    ['not-applicable', 'not-applicable'],
  ] as const)('with a zero denominator are %s', (zero, outcome) => {
    expect(scoreAlone({ ...SHARES, zero }, [3, 0])).toBe(outcome)
  })

  test('lie exactly at each bound, for any bound and denominator', () => {
    const bound = fc.integer({ min: 0, max: 10_000 }).map((n) => n / 100)
    fc.assert(
      fc.property(bound, fc.integer({ min: 1, max: 1e8 }), (at, tenth) => {
        const d = tenth * 10_000
        const n = Math.round(at * 100) * tenth
        const pointsAt = (band: object, top: number) =>
          scoreAlone({ ...SHARES, bands: [{ ...band, points: 1 }, { points: 0 }] } as BandsRule, [top, d])
        expect([n - 1, n, n + 1].map((top) => pointsAt({ from: at }, top))).toEqual([0, 1, 1])
        expect([n - 1, n, n + 1].map((top) => pointsAt({ above: at }, top))).toEqual([0, 0, 1])
        expect([n - 1, n, n + 1].map((top) => pointsAt({ to: at }, top))).toEqual([1, 1, 0])
        expect([n - 1, n, n + 1].map((top) => pointsAt({ below: at }, top))).toEqual([1, 0, 0])
      }),
    )
  })
})

describe('bands of a measure', () => {
  const rule: BandsRule = {
    kind: 'bands',
    measure: 'x',
    bands: [
      { from: 0, to: 2, points: 2.345 },
      { above: 2, below: 5.5, points: 1 },
      { from: 10, points: -3 },
    ],
  }

  test.each([
    [0, 2.35],
    [2, 2.35],
    [2.000001, 1],
    [5.5, 'missing'],
    [-1, 'missing'],
    [12, 0],
  ])('compare the number itself: %d gives %s; a value in no band is missing', (value, outcome) => {
    expect(scoreAlone(rule, [value])).toBe(outcome)
  })

  test('decide by the first band that holds', () => {
    const twice: BandsRule = {
      kind: 'bands',
      measure: 'x',
      bands: [
        { from: 1, points: 2 },
        { from: 0, points: 1 },
      ],
    }
    expect([1, 0].map((value) => scoreAlone(twice, [value]))).toEqual([2, 1])
  })

  test('of a formula drop binary noise: 0.1 + 0.2 is 0.3, not above it', () => {
    const sum: BandsRule = {
      kind: 'bands',
      formula: 'x + y',
      zero: 'missing',
      bands: [{ above: 0.3, points: 2 }, { points: 1 }],
    }
    expect(scoreAlone(sum, [0.1, 0.2])).toBe(1)
    expect(scoreAlone({ ...sum, formula: 'x / y' }, [1, 0])).toBe('missing')
  })
})

test('the explanation of bands names the band that holds', () => {
  expect(linesAlone(SHARES, [45, 60])).toEqual({
    words: {
      vi: '(Số n) ÷ (Số d): trên 90%: 2,00; từ 70% đến 90%: 1,00; dưới 70%: 0,00; mẫu số bằng 0: tính 0 điểm',
      en: '(Number n) ÷ (Number d): above 90%: 2.00; from 70% to 90%: 1.00; below 70%: 0.00; zero denominator: 0 points',
    },
    vi: ['45 ÷ 60 = 75%, từ 70% đến 90% → 1,00'],
    en: ['45 ÷ 60 = 75%, from 70% to 90% → 1.00'],
  })
  const open: BandsRule = {
    kind: 'bands',
    measure: 'x',
    bands: [
      { from: 3, points: 1 },
      { to: 1, points: 2 },
      { above: 1, below: 2, points: 3 },
    ],
  }
  expect(linesAlone(open, [2.5])).toEqual({
    words: {
      vi: '(Số x): từ 3 trở lên: 1,00; từ 1 trở xuống: 2,00; trên 1 đến dưới 2: 3,00',
      en: '(Number x): from 3: 1.00; up to 1: 2.00; above 1 to below 2: 3.00',
    },
    vi: ['2,5: không thuộc khoảng nào'],
    en: ['2.5: in no band'],
  })
})
