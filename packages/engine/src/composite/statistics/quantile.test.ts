import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { extent } from './extent.ts'
import { median, quantile, sorted } from './quantile.ts'

describe('quantile', () => {
  test('a quarter of the way through 4 3 2 1 is 1.75', () => {
    expect(quantile(column(4, 3, 2, 1), 0.25)).toBe(1.75)
  })

  test('the ends are the least and the greatest value', () => {
    expect([quantile(column(4, -2, 0), 0), quantile(column(4, -2, 0), 1)]).toEqual([-2, 4])
  })

  test('missing values are skipped; without values there is no quantile', () => {
    expect(median(column(undefined, 1, 2, undefined))).toBe(1.5)
    expect(median(column(undefined))).toBeNaN()
    expect(median(column())).toBeNaN()
  })

  test('of one value, and of equal values, it is that value', () => {
    expect(quantile(column(-7), 0.9)).toBe(-7)
    expect(quantile(column(5, 5, 5), 0.3)).toBe(5)
  })

  test('sorting leaves the column as it was', () => {
    const values = column(3, undefined, 1)
    expect([...sorted(values)]).toEqual([1, 3])
    expect([...values]).toEqual([3, Number.NaN, 1])
  })
})

describe('extent', () => {
  test('skips missing values, and is missing without values', () => {
    expect(extent(column(undefined, 2, -1, 0))).toEqual([-1, 2])
    expect(extent(column(undefined))).toEqual([Number.NaN, Number.NaN])
  })
})
