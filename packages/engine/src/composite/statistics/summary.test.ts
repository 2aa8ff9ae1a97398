import { describe, expect, test } from 'vitest'
import { column } from '../testing/small.ts'
import { summary } from './summary.ts'

describe('summary', () => {
  test('of 0 0 4 and a gap: three of four available, one not zero, two different, two the same', () => {
    expect(summary(column(0, 0, undefined, 4))).toMatchObject({
      least: 0,
      greatest: 4,
      median: 0,
      available: 3,
      nonZero: 1,
      unique: 2,
      same: 2,
      shareAvailable: 0.75,
      shareNonZero: 1 / 3,
      shareUnique: 2 / 3,
      shareSame: 2 / 3,
      fewAvailable: false,
      fewNonZero: true,
      fewUnique: false,
    })
  })

  test('1 to 10 and 100 has an outlier, −1 to 1 has none', () => {
    expect(summary(column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100)).outliers).toBe(true)
    expect(summary(column(-1, 0, 1)).outliers).toBe(false)
  })

  test('without values nothing is available and nothing is an outlier', () => {
    expect(summary(column(undefined, undefined))).toMatchObject({
      available: 0,
      shareAvailable: 0,
      shareNonZero: Number.NaN,
      fewAvailable: true,
      outliers: false,
    })
  })
})
