import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Aggregation } from '../../definition/composite.ts'
import { weightedMean } from './weighted-mean.ts'

const MEANS: readonly Aggregation[] = [
  { mean: 'arithmetic' },
  { mean: 'geometric' },
  { mean: 'harmonic' },
  { mean: 'generalised', power: 2 },
  { mean: 'generalised', power: -1 },
]

describe('weightedMean', () => {
  test('geometric mean of 1, 2, 3 with weights 1, 1, 2 is the fourth root of 18', () => {
    expect(weightedMean([1, 2, 3], [1, 1, 2], { mean: 'geometric' })).toBeCloseTo(18 ** 0.25, 14)
  })

  test('harmonic mean of 1, 2, 3 with weights 2, 1, 1 is 4 ÷ (2 + 1⁄2 + 1⁄3)', () => {
    expect(weightedMean([1, 2, 3], [2, 1, 1], { mean: 'harmonic' })).toBeCloseTo(4 / (2 + 1 / 2 + 1 / 3), 14)
  })

  test('generalised mean with power 2 of 1 and 7 is 5; with powers 1, 0, −1 it is the named means', () => {
    expect(weightedMean([1, 7], [1, 1], { mean: 'generalised', power: 2 })).toBe(5)
    for (const [power, mean] of [
      [1, 'arithmetic'],
      [0, 'geometric'],
      [-1, 'harmonic'],
    ] as const) {
      const named = weightedMean([2, 5, 9], [1, 2, 3], { mean })
      expect(weightedMean([2, 5, 9], [1, 2, 3], { mean: 'generalised', power })).toBe(named)
    }
  })

  test.each(MEANS)('%o leaves missing values out and rescales the other weights', (aggregation) => {
    const whole = weightedMean([2, 8], [1, 3], aggregation)
    expect(weightedMean([2, Number.NaN, 8], [1, 5, 3], aggregation)).toBe(whole)
    expect(whole).not.toBeNaN()
  })

  test.each(MEANS)(
    '%o is missing when every value is, when no value has weight, and with a negative weight',
    (own) => {
      expect(weightedMean([Number.NaN], [1], own)).toBeNaN()
      expect(weightedMean([], [], own)).toBeNaN()
      expect(weightedMean([3], [0], own)).toBeNaN()
      expect(weightedMean([3, 4], [2, -1], own)).toBeNaN()
    },
  )

  test.each(MEANS.slice(1))(
    '%o is missing with a negative value, unless that value has no weight',
    (aggregation) => {
      expect(weightedMean([-1, 4], [1, 1], aggregation)).toBeNaN()
      expect(weightedMean([-1, 4], [0, 1], aggregation)).toBeCloseTo(4, 14)
    },
  )

  test('zero makes geometric and harmonic means missing, not 0; arithmetic and square means take it', () => {
    expect(weightedMean([0, 4], [1, 1], { mean: 'geometric' })).toBeNaN()
    expect(weightedMean([0, 4], [1, 1], { mean: 'harmonic' })).toBeNaN()
    expect(weightedMean([0, 4], [1, 1], { mean: 'arithmetic' })).toBe(2)
    expect(weightedMean([0, 4], [1, 1], { mean: 'generalised', power: 2 })).toBe(Math.sqrt(8))
  })

  test('scaling all weights changes nothing, and the mean lies between the values', () => {
    const values = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        fc.constantFrom(...MEANS),
        values,
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        (own, list, k) => {
          const weights = list.map((_, i) => i + 1)
          const mean = weightedMean(list, weights, own)
          const scaled = weightedMean(
            list,
            weights.map((weight) => weight * k),
            own,
          )
          expect(scaled / mean).toBeCloseTo(1, 10)
          expect(mean).toBeGreaterThanOrEqual(Math.min(...list) * (1 - 1e-12))
          expect(mean).toBeLessThanOrEqual(Math.max(...list) * (1 + 1e-12))
        },
      ),
    )
  })
})
