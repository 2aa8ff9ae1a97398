import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { competitionRanks } from './competition-ranks.ts'

function ranksOf(scores: readonly number[], decimals = 2): number[] {
  const ranks = new Uint16Array(scores.length)
  competitionRanks(scores.length, decimals)(Float64Array.from(scores), ranks)
  return [...ranks]
}

describe('competition ranks', () => {
  test('go from the highest score down, ties sharing the best: 1, 2, 2, 4', () => {
    expect(ranksOf([70, 80, 70, 60])).toEqual([2, 1, 2, 4])
  })

  test('of all equal scores are all 1, of one unit 1, of none nothing', () => {
    expect(ranksOf([0, 0, -0])).toEqual([1, 1, 1])
    expect(ranksOf([-5])).toEqual([1])
    expect(ranksOf([])).toEqual([])
  })

  test('leave missing scores without a rank and without a place', () => {
    expect(ranksOf([Number.NaN, 10, Number.NaN, 20])).toEqual([0, 2, 0, 1])
    expect(ranksOf([Number.NaN])).toEqual([0])
  })

  test('order zero and negative scores', () => {
    expect(ranksOf([-1, 0, -2, 1])).toEqual([3, 2, 4, 1])
  })

  test('compare scores as declared: 81.454 and 81.445 tie on 2 decimals and not on 3', () => {
    expect(ranksOf([81.454, 81.445], 2)).toEqual([1, 1])
    expect(ranksOf([81.454, 81.445], 3)).toEqual([1, 2])
  })

  test('are blind to floating-point noise: 0.1 + 0.2 ties with 0.3 even on 12 decimals', () => {
    expect(ranksOf([0.1 + 0.2, 0.3], 12)).toEqual([1, 1])
  })

  test('round halves away from zero: 1.005 with 1.01, −1.005 with −1.01', () => {
    expect(ranksOf([1.005, 1.01, 1.004])).toEqual([1, 1, 3])
    expect(ranksOf([-1.005, -1.01, -1.004])).toEqual([2, 2, 1])
  })

  test('can be taken again and again from the same function, and say how many units are ranked', () => {
    const rank = competitionRanks(2, 0)
    const ranks = new Uint16Array(2)
    expect(rank(Float64Array.of(1, Number.NaN), ranks)).toBe(1)
    expect(rank(Float64Array.of(1, 2), ranks)).toBe(2)
    expect([...ranks]).toEqual([2, 1])
  })

  test('are one more than the number of units scoring above', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.integer({ min: -9, max: 9 }), fc.constant(Number.NaN))), (scores) => {
        const expected = scores.map((score) =>
          Number.isNaN(score) ? 0 : 1 + scores.filter((other) => other > score).length,
        )
        expect(ranksOf(scores, 0)).toEqual(expected)
      }),
    )
  })

  test.each([-1, 13, 0.5, Number.NaN])('cannot be taken on %d decimals', (decimals) => {
    expect(() => competitionRanks(1, decimals)).toThrow(RangeError)
  })

  test('cannot be taken of more than 65,535 units', () => {
    expect(() => competitionRanks(65_536, 2)).toThrow(RangeError)
  })
})
