import { describe, expect, test } from 'vitest'
import { addDecimals, decimalOf, productOf } from './decimal.ts'

describe('decimalOf', () => {
  test.each([
    [0.1, 1n, 1],
    [-2.675, -2675n, 3],
    [0, 0n, 0],
    [1e21, 1000000000000000000000n, 0],
    [1.5e-7, 15n, 8],
    [123456789012, 123456789012n, 0],
    [2.5e22, 25000000000000000000000n, 0],
  ])('reads %d as it is written', (value, digits, places) => {
    expect(decimalOf(value)).toEqual({ digits, places })
  })

  test('refuses NaN and infinity', () => {
    expect(() => decimalOf(Number.NaN)).toThrow(RangeError)
    expect(() => decimalOf(Number.NEGATIVE_INFINITY)).toThrow(RangeError)
  })
})

test('sums and products of decimals are exact: 0.1 + 0.02 = 0.12, 0.1 × 0.2 = 0.02', () => {
  expect(addDecimals(decimalOf(0.1), decimalOf(0.02))).toEqual({ digits: 12n, places: 2 })
  expect(addDecimals(decimalOf(0.1), decimalOf(0.2))).toEqual({ digits: 3n, places: 1 })
  expect(productOf(0.1, -0.2)).toEqual({ digits: -2n, places: 2 })
})
