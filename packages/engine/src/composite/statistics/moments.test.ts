import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { moments } from './moments.ts'

describe('moments', () => {
  test('of 3 4 5 2 3 4 5 6 4 7: skewness 0.359543 and kurtosis −0.151800, as spreadsheets document', () => {
    const shape = moments(column(3, 4, 5, 2, 3, 4, 5, 6, 4, 7))
    expect(shape.skewness).toBeCloseTo(0.3595430714067974, 12)
    expect(shape.kurtosis).toBeCloseTo(-0.15179963720841627, 12)
  })

  test('of 2 4 4 4 5 5 7 9: mean 5, standard deviation √(32 ÷ 7), kurtosis 0.940625', () => {
    const shape = moments(column(2, 4, 4, 4, 5, 5, 7, 9))
    expect(shape.mean).toBe(5)
    expect(shape.deviation).toBe(Math.sqrt(32 / 7))
    expect(shape.kurtosis).toBeCloseTo(0.940625, 13)
  })

  test('skip missing values and keep zero and negative ones', () => {
    const shape = moments(column(undefined, -3, 0, undefined, 3))
    expect(shape).toMatchObject({ count: 3, mean: 0, deviation: 3, skewness: 0, kurtosis: Number.NaN })
  })

  test('of equal values: deviation exactly 0 and no shape, though 0.1 three times does not add up to 0.3', () => {
    const shape = moments(column(0.1, 0.1, 0.1, 0.1))
    expect(shape).toEqual({ count: 4, mean: 0.1, deviation: 0, skewness: Number.NaN, kurtosis: Number.NaN })
  })

  test('one value has a mean only, none has nothing', () => {
    expect(moments(column(7))).toMatchObject({ count: 1, mean: 7, deviation: Number.NaN })
    expect(moments(column(undefined))).toMatchObject({ count: 0, mean: Number.NaN, deviation: Number.NaN })
  })
})
