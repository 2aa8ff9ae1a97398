import { expect, test } from 'vitest'
import { leastCases, spreadOf } from './spread.ts'

const upTo = (count: number) => Array.from({ length: count }, (_, k) => k + 1)

test('80 % of nine scores are bounded by the lowest and the highest, of nineteen by the second from either end', () => {
  expect(spreadOf(upTo(9), 0.8)).toEqual({ low: 1, median: 5, high: 9 })
  expect(spreadOf(upTo(19), 0.8)).toEqual({ low: 2, median: 10, high: 18 })
})

test('too few scores bound nothing', () => {
  expect(spreadOf(upTo(8), 0.8)).toBeUndefined()
  expect(spreadOf([], 0.8)).toBeUndefined()
})

test('the least number of scores is the one from which there are bounds', () => {
  for (const level of [0.01, 0.5, 0.7, 0.8, 0.9, 0.95, 0.99]) {
    expect(spreadOf(upTo(leastCases(level)), level), `${level}`).toBeDefined()
    expect(spreadOf(upTo(leastCases(level) - 1), level), `${level}`).toBeUndefined()
  }
  expect([0.8, 0.9, 0.95].map(leastCases)).toEqual([9, 19, 39])
})

test('the median of an even number lies half-way, order meaning nothing', () => {
  expect(spreadOf([10, 1, 4, 2], 0.5)).toEqual({ low: 1, median: 3, high: 10 })
})

test('equal scores make an interval of no width, and a level near 0 the scores in the middle', () => {
  expect(spreadOf(Array(9).fill(7), 0.8)).toEqual({ low: 7, median: 7, high: 7 })
  expect(spreadOf(upTo(5), 0.01)).toEqual({ low: 2, median: 3, high: 4 })
})
