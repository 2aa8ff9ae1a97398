import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { correlation } from './correlation.ts'
import { correlationFlags } from './correlation-flags.ts'

describe('correlation', () => {
  test('of 1 2 3 4 with 1 3 2 4: Pearson and Spearman 0.8, Kendall 2 ÷ 3', () => {
    const [a, b] = [column(1, 2, 3, 4), column(1, 3, 2, 4)]
    expect(correlation(a, b)).toBeCloseTo(0.8, 14)
    expect(correlation(a, b, 'spearman')).toBeCloseTo(0.8, 14)
    expect(correlation(a, b, 'kendall')).toBeCloseTo(2 / 3, 14)
  })

  test('Kendall corrects for ties: 1 1 2 with 1 2 2 is 1 ÷ 2', () => {
    expect(correlation(column(1, 1, 2), column(1, 2, 2), 'kendall')).toBe(0.5)
  })

  test('only units with both values count', () => {
    expect(correlation(column(1, undefined, 3, 9), column(-2, 5, -6, undefined))).toBe(-1)
  })

  test.each(['pearson', 'spearman', 'kendall'] as const)(
    'there is no %s correlation with a constant, with one unit or with none',
    (method) => {
      expect(correlation(column(1, 2, 3), column(0.1, 0.1, 0.1), method)).toBeNaN()
      expect(correlation(column(1), column(2), method)).toBeNaN()
      expect(correlation(column(1, undefined), column(undefined, 2), method)).toBeNaN()
    },
  )
})

describe('correlationFlags', () => {
  const columns = new Map([
    ['a', column(1, 2, 3, 4)],
    ['b', column(1, 3, 2, 4)],
    ['c', column(4, 3, 2, 1)],
    ['other', column(1, 2, 3, 4)],
  ])
  const groupOf = (code: string) => (code === 'other' ? 'second' : 'first')

  test('names each pair of one group above the limit once, and not pairs of two groups', () => {
    const flags = correlationFlags(columns, groupOf, { above: 0.75 })
    expect(flags.map(({ group, first, second }) => [group, first, second])).toEqual([['first', 'a', 'b']])
  })

  test('names pairs that oppose each other when a lower limit is given', () => {
    const flags = correlationFlags(columns, groupOf, { below: -0.9 })
    expect(flags.map(({ first, second }) => [first, second])).toEqual([['a', 'c']])
  })
})
