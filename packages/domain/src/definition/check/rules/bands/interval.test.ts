import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Interval, intersect, intervalOf, isEmpty, subtract } from './interval.ts'
import { intervalWords } from './interval-words.ts'

const all = [intervalOf({})]

test.each([
  [{ from: 3, to: 3 }, false],
  [{ above: 3, to: 3 }, true],
  [{ from: 3, below: 3 }, true],
  [{ from: 4, to: 3 }, true],
  [{}, false],
])('the interval %j is empty: %s', (bounds, empty) => {
  expect(isEmpty(intervalOf(bounds))).toBe(empty)
})

test('what is left between "to 3" and "from 4" is above 3 and below 4', () => {
  const left = [{ to: 3 }, { from: 4 }].reduce<readonly Interval[]>(
    (rest, bounds) => subtract(rest, intervalOf(bounds)),
    all,
  )
  expect(left).toEqual([intervalOf({ above: 3, below: 4 })])
  expect(intervalWords(left[0]!, '%')).toEqual({ vi: 'trên 3% đến dưới 4%', en: 'above 3% up to below 4%' })
})

test.each([
  [{ from: 3, to: 3 }, 'đúng 3', 'of exactly 3'],
  [{ from: 0.5 }, 'từ 0,5 trở lên', 'from 0.5 up'],
  [{ above: 3 }, 'trên 3', 'above 3'],
  [{ to: -5 }, 'từ -5 trở xuống', 'up to -5'],
  [{ below: 0 }, 'dưới 0', 'below 0'],
  [{ from: 1, to: 2 }, 'từ 1 đến 2', 'from 1 to 2'],
  [{}, 'mọi số', 'any number'],
])('%j reads %j', (bounds, vi, en) => {
  expect(intervalWords(intervalOf(bounds), '')).toEqual({ vi, en })
})

const bound = fc.option(fc.integer({ min: -4, max: 4 }), { nil: undefined })
const bounds = fc.record({ above: bound, from: bound, to: bound, below: bound })

function holds(intervals: readonly Interval[], value: number): boolean {
  return intersect(intervals, intervalOf({ from: value, to: value })).length > 0
}

test('a number is left after taking bands away exactly when no band holds it', () => {
  fc.assert(
    fc.property(fc.array(bounds, { maxLength: 5 }), fc.integer({ min: -10, max: 10 }), (bands, halves) => {
      const value = halves / 2
      const left = bands.reduce<readonly Interval[]>((rest, one) => subtract(rest, intervalOf(one)), all)
      const covered = bands.some(
        ({ above = -99, from = -99, to = 99, below = 99 }) =>
          value > above && value >= from && value <= to && value < below,
      )
      expect(holds(left, value)).toBe(!covered)
    }),
  )
})
