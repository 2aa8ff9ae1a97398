import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { cronbachAlpha } from './cronbach-alpha.ts'

describe('cronbachAlpha', () => {
  test('of 1 2 3 with 1 3 2 is 2 ÷ 3: variances 1 and 1, covariance 1 ÷ 2', () => {
    expect(cronbachAlpha([column(1, 2, 3), column(1, 3, 2)])).toBeCloseTo(2 / 3, 14)
  })

  test('of two equal indicators is 1', () => {
    expect(cronbachAlpha([column(1, 2, 4), column(1, 2, 4)])).toBeCloseTo(1, 14)
  })

  test('a constant adds no covariance: 2 × (1 − 1 ÷ 1) is 0', () => {
    expect(cronbachAlpha([column(1, 2, 3), column(5, 5, 5)])).toBe(0)
  })

  test('one indicator, or no variation, has none', () => {
    expect(cronbachAlpha([column(1, 2, 3)])).toBeNaN()
    expect(cronbachAlpha([column(1, 1), column(2, 2)])).toBeNaN()
    expect(cronbachAlpha([])).toBeNaN()
  })
})
