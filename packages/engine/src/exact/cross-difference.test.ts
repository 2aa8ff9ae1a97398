import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareProducts, crossDifference } from './cross-difference.ts'

describe('compareProducts', () => {
  test.each([
    [1, 100, 2, 50, 0],
    [7, 1, 10, 0.7, 0],
    [0.1, 3, 0.3, 1, 0],
    [0.1 + 0.2, 1, 0.3, 1, 1],
    [-1, 1, 1, 0, -1],
    [0, 5, 0, 7, 0],
    [1e12, 1e12, 1e12 - 1, 1e12 + 1, 1],
    [9007199254740991, 9007199254740991, 9007199254740990, 9007199254740991, 1],
  ])('compares %d × %d with %d × %d: %d', (a, b, c, d, expected) => {
    expect(Math.sign(compareProducts(a, b, c, d))).toBe(expected)
  })

  test('keeps a difference exact though it fits where the products do not: 1 × 1 − 3 × 3002399751580331', () => {
    expect(crossDifference(1, 1, 3, 3_002_399_751_580_331)).toEqual({
      digits: -9_007_199_254_740_992n,
      places: 0,
    })
  })

  test('equals big integers for whole numbers of every size', () => {
    const whole = fc.maxSafeInteger()
    fc.assert(
      fc.property(whole, whole, whole, whole, (a, b, c, d) => {
        const exact = BigInt(a) * BigInt(b) - BigInt(c) * BigInt(d)
        expect(Math.sign(compareProducts(a, b, c, d))).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0)
        const difference = crossDifference(a, b, c, d)
        if (typeof difference === 'number') expect(BigInt(difference)).toBe(exact)
        else expect(difference).toEqual({ digits: exact, places: 0 })
      }),
    )
  })
})
