import { describe, expect, test } from 'vitest'
import { seededRandom } from '../design/random.ts'
import { bootstrapIndices } from './bootstrap-indices.ts'
import { completeRows, indicesOf } from './sensitivity-indices.ts'

function intervals(outputs: readonly number[], samples = 200, seed = 1) {
  const complete = completeRows(Float64Array.from(outputs), 1)
  return bootstrapIndices(complete, indicesOf(complete).variance, samples, seededRandom(seed))
}

describe('bootstrap intervals', () => {
  // f(A), f(B), f(AB₁) of two rows: each sample is row 1 twice, row 2 twice, or one of each.
  const rows = [1, 3, 3, 5, 7, 7]

  test('of two rows span the three possible samples: totals 0.3 mixed, 1.5 of either row alone', () => {
    const { totalLow, totalHigh, firstLow, firstHigh } = intervals(rows)
    expect(totalLow[0]).toBeCloseTo(0.3, 12)
    expect(totalHigh[0]).toBeCloseTo(1.5, 12)
    expect(firstLow[0]).toBeCloseTo(0.3, 12)
    expect(firstHigh[0]).toBeCloseTo(1.5, 12)
  })

  test('come out the same bit for bit with the same seed', () => {
    expect(intervals(rows, 50, 9)).toEqual(intervals(rows, 50, 9))
  })

  test('leave out samples that do not vary', () => {
    const { totalLow, totalHigh } = intervals([1, 1, 1, 5, 7, 7])
    expect(totalLow[0]).toBeGreaterThan(0)
    expect(Number.isFinite(totalHigh[0])).toBe(true)
  })

  test('of an input that changes nothing are exactly 0', () => {
    expect(intervals([1, 3, 1, 5, 7, 5])).toEqual({
      firstLow: Float64Array.of(0),
      firstHigh: Float64Array.of(0),
      totalLow: Float64Array.of(0),
      totalHigh: Float64Array.of(0),
    })
  })

  test('are missing without samples, without variance and without rows', () => {
    for (const none of [intervals(rows, 0), intervals([2, 2, 2, 2, 2, 2]), intervals([])])
      expect([none.firstLow[0], none.firstHigh[0], none.totalLow[0], none.totalHigh[0]]).toEqual(
        Array(4).fill(Number.NaN),
      )
  })
})
