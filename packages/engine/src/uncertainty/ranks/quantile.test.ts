import { describe, expect, test } from 'vitest'
import { quantile } from './quantile.ts'

const of = (numbers: readonly number[], probability: number) =>
  quantile(Float64Array.from(numbers), numbers.length, probability)

describe('a type-7 quantile', () => {
  test('of 1, 2, 4, 8 at 5 % is 1.15, at one half 3, at 95 % 7.4', () => {
    expect(of([1, 2, 4, 8], 0.05)).toBeCloseTo(1.15, 14)
    expect(of([1, 2, 4, 8], 0.5)).toBe(3)
    expect(of([1, 2, 4, 8], 0.95)).toBeCloseTo(7.4, 14)
  })

  test('at 0 and 1 is the least and the most', () => {
    expect([of([-3, 0, 5], 0), of([-3, 0, 5], 1)]).toEqual([-3, 5])
  })

  test('of one number is that number, of equal numbers exactly theirs', () => {
    expect(of([7], 0.95)).toBe(7)
    expect(of([0.1, 0.1, 0.1], 0.37)).toBe(0.1)
  })

  test('uses only the leading numbers counted', () => {
    expect(quantile(Float64Array.of(1, 3, Number.NaN), 2, 0.5)).toBe(2)
  })

  test('of nothing is missing', () => {
    expect(of([], 0.5)).toBeNaN()
  })
})
