import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extent } from '../statistics/extent.ts'
import { ranks } from '../statistics/ranks.ts'
import { column } from '../testing/small.ts'
import { shiftedLogarithm } from './shifted-logarithm.ts'
import { treat } from './treat.ts'
import { winsorise } from './winsorise.ts'

const LIMITS = { skewness: 2, kurtosis: 3.5, winsorise: 5 }

describe('winsorise', () => {
  test('1 to 10 and 100: 100 becomes 10, one point', () => {
    const { values, points } = winsorise(column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 100), LIMITS)
    expect([...values]).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 10])
    expect(points).toBe(1)
  })

  test('a low outlier is pulled up: −100 becomes −10', () => {
    const { values } = winsorise(column(-1, -2, -3, -4, -5, -6, -7, -8, -9, -10, -100), LIMITS)
    expect(values[10]).toBe(-10)
  })

  test('a point pulled in and the one it now equals move on together and count two', () => {
    const values = column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 100, 200)
    const one = winsorise(values, { ...LIMITS, winsorise: 1 })
    expect([one.points, one.values[20], one.values[21]]).toEqual([1, 100, 100])
    const two = winsorise(values, { ...LIMITS, winsorise: 2 })
    expect([two.points, two.values[20], two.values[21]]).toEqual([2, 20, 20])
  })

  test('a gap stays a gap, and the column given is not changed', () => {
    const given = column(1, 2, undefined, 3, 4, 5, 6, 7, 8, 9, 10, 100)
    const { values } = winsorise(given, LIMITS)
    expect([values[2], values[11], given[11]]).toEqual([Number.NaN, 10, 100])
  })

  test('equal values, one value and no value pass untouched', () => {
    for (const values of [column(3, 3, 3, 3), column(5), column(undefined), column()])
      expect(winsorise(values, LIMITS)).toMatchObject({ values, points: 0 })
  })

  test('a step that would make all values equal is not taken', () => {
    const { values, points } = winsorise(column(0, 0, 0, 0, 0, 7), LIMITS)
    expect([...values]).toEqual([0, 0, 0, 0, 0, 7])
    expect(points).toBe(0)
  })

  test('never leaves the range, and moves no value past another', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { maxLength: 30 }), (list) => {
        const given = Float64Array.from(list)
        const { values } = winsorise(given, LIMITS)
        const [least, greatest] = extent(given)
        for (let i = 0; i < list.length; i++) {
          expect(values[i]! >= least && values[i]! <= greatest).toBe(true)
          for (let j = 0; j < i; j++)
            if (given[i]! <= given[j]!) expect(values[i]!).toBeLessThanOrEqual(values[j]!)
        }
      }),
    )
  })
})

describe('shiftedLogarithm', () => {
  test('0 and 100 become ln 1 and ln 101', () => {
    const [low, high] = shiftedLogarithm(column(0, 100))
    expect([low, high]).toEqual([Math.log(1), Math.log(101)])
  })

  test('works below zero, keeps gaps, and returns a constant or a single value as it is', () => {
    expect([...shiftedLogarithm(column(-100, undefined, 0))]).toEqual([
      Math.log(1),
      Number.NaN,
      Math.log(101),
    ])
    expect([...shiftedLogarithm(column(4, 4))]).toEqual([4, 4])
    expect([...shiftedLogarithm(column(-4))]).toEqual([-4])
  })

  test('changes a column that varies, and keeps its order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: -1000, max: 1000 }), { minLength: 2 }), (list) => {
        const given = Float64Array.from(list)
        const values = shiftedLogarithm(given)
        expect([...values]).not.toEqual([...given])
        expect([...ranks(values)]).toEqual([...ranks(given)])
      }),
    )
  })
})

describe('treat', () => {
  const OUTLIERS = [...Array.from({ length: 20 }, (_, i) => i + 1), 1000, 10_000, 100_000]
  const zeros = column(0, 0, 0, 0, 0, 0, 0, 0, 0, 7)

  test('a column that passes is returned as it is', () => {
    const given = column(1, 2, 3, 4, 5)
    const { values, report } = treat(given, LIMITS)
    expect(values).toBe(given)
    expect(report).toMatchObject({ method: 'none', points: 0, passes: true })
  })

  test('the logarithm starts from the original values when pulling in is not enough', () => {
    const given = column(...OUTLIERS)
    const { values, report } = treat(given, { ...LIMITS, winsorise: 1 })
    expect([...values]).toEqual([...shiftedLogarithm(given)])
    expect(report).toMatchObject({ method: 'logarithm', points: 0 })
    expect(report.before.skewness).toBeGreaterThan(2)
    expect(report.after.skewness).toBeLessThan(report.before.skewness)
  })

  test('then none keeps the points pulled in and says that the column still fails', () => {
    const given = column(...OUTLIERS)
    // biome-ignore lint/suspicious/noThenProperty: the key of the definition format
    const { values, report } = treat(given, { ...LIMITS, winsorise: 1, then: 'none' })
    expect([...values.subarray(-3)]).toEqual([1000, 10_000, 10_000])
    expect(report).toMatchObject({ method: 'winsorised', points: 1, passes: false })
  })

  test('a logarithm that does not help is reported as not passing', () => {
    expect(treat(zeros, LIMITS).report).toMatchObject({ method: 'logarithm', passes: false })
  })
})
