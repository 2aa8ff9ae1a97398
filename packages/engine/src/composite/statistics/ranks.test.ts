import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { averageRanks } from './average-ranks.ts'
import { ranks } from './ranks.ts'
import { roundColumn } from './round-column.ts'

describe('ranks', () => {
  test('10 20 20 30 have 1 2 2 4 from the least and 4 2 2 1 from the greatest', () => {
    expect([...ranks(column(10, 20, 20, 30))]).toEqual([1, 2, 2, 4])
    expect([...ranks(column(10, 20, 20, 30), 'greatest')]).toEqual([4, 2, 2, 1])
  })

  test('missing values have no rank and take no place', () => {
    expect([...ranks(column(undefined, 0, -5))]).toEqual([Number.NaN, 2, 1])
  })

  test('0 and −0 are equal, one value is first, equal values are all first', () => {
    expect([...ranks(column(0, -0))]).toEqual([1, 1])
    expect([...ranks(column(3))]).toEqual([1])
    expect([...ranks(column(3, 3, 3), 'greatest')]).toEqual([1, 1, 1])
  })

  test('0.1 + 0.2 ties with 0.3 when the column is rounded first', () => {
    const scores = column(0.1 + 0.2, 0.3)
    expect([...ranks(scores, 'greatest')]).toEqual([1, 2])
    expect([...ranks(roundColumn(scores, { decimals: 2, mode: 'half-up' }), 'greatest')]).toEqual([1, 1])
  })

  test('a rank is one more than the number of smaller values', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -3, max: 3 })), (values) => {
        const own = ranks(Float64Array.from(values))
        values.forEach((value, i) => {
          expect(own[i]).toBe(1 + values.filter((other) => other < value).length)
        })
      }),
    )
  })

  test('average ranks of 10 20 20 30 are 1 2.5 2.5 4', () => {
    expect([...averageRanks(column(10, 20, undefined, 20, 30))]).toEqual([1, 2.5, Number.NaN, 2.5, 4])
  })
})
