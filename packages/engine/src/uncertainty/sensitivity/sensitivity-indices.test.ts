import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sensitivityIndices } from './sensitivity-indices.ts'

const MISSING = Number.NaN

describe('variance-based indices', () => {
  // One row per line: f(A), f(B), f(AB₁), f(AB₂). The output is the first input, so AB₁ = B and AB₂ = A.
  const onlyFirst = [1, 3, 3, 1, 5, 7, 7, 5]

  test('of an output that is its first input are worked by hand: variance 20/3, first 0.3, total 0.3', () => {
    const indices = sensitivityIndices(Float64Array.from(onlyFirst), 2)
    expect([indices.rows, indices.mean]).toEqual([2, 4])
    expect(indices.variance).toBeCloseTo(20 / 3, 14)
    expect(indices.first[0]).toBeCloseTo(0.3, 14)
    expect(indices.total[0]).toBeCloseTo(0.3, 14)
  })

  test('are exactly 0 for an input that the output ignores', () => {
    const indices = sensitivityIndices(Float64Array.from(onlyFirst), 2)
    expect([indices.first[1], indices.total[1]]).toEqual([0, 0])
  })

  test('left uncentred multiply by the whole of f(B): (3 × 2 + 7 × 2) / 2 over 20/3 is 1.5', () => {
    expect(sensitivityIndices(Float64Array.from(onlyFirst), 2, false).first[0]).toBeCloseTo(1.5, 14)
  })

  test('leave out a whole row for one missing output, wherever it stands', () => {
    const expected = sensitivityIndices(Float64Array.from(onlyFirst), 2)
    for (let at = 0; at < 4; at++) {
      const broken = [9, 8, 7, 6]
      broken[at] = MISSING
      const rows = [...onlyFirst.slice(0, 4), ...broken, ...onlyFirst.slice(4)]
      expect(sensitivityIndices(Float64Array.from(rows), 2)).toEqual(expected)
    }
  })

  test('of fewer than two complete rows are missing with that reason', () => {
    for (const rows of [[], [1, 2, 3, 4], [1, 2, 3, 4, 5, MISSING, 7, 8]]) {
      const indices = sensitivityIndices(Float64Array.from(rows), 2)
      expect(indices.missing).toBe('too-few-rows')
      expect([...indices.first, ...indices.total, indices.variance]).toEqual(Array(5).fill(MISSING))
    }
  })

  test('of an output that does not vary are missing with that reason, its variance 0', () => {
    for (const value of [0, 0.1, -3]) {
      const indices = sensitivityIndices(new Float64Array(12).fill(value), 2)
      expect(indices).toMatchObject({ rows: 3, variance: 0, missing: 'no-variance' })
      expect([...indices.first, ...indices.total]).toEqual(Array(4).fill(MISSING))
    }
  })

  test('take a difference of 0.1 + 0.2 and 0.3 for no variance', () => {
    const noise = Float64Array.of(0.3, 0.1 + 0.2, 0.3, 0.1 + 0.2, 0.3, 0.3)
    expect(sensitivityIndices(noise, 1).missing).toBe('no-variance')
  })

  test('of outputs too small to have a variance in floating point are missing, not silently NaN', () => {
    expect(
      sensitivityIndices(Float64Array.of(1e-200, 2e-200, 1e-200, 3e-200, 1e-200, 2e-200), 1).missing,
    ).toBe('no-variance')
  })

  test('do not change when the output is shifted, turned around or scaled by a power of two', () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 4 })
    fc.assert(
      fc.property(
        fc.array(row, { minLength: 2, maxLength: 20 }),
        fc.integer({ min: -100, max: 100 }),
        (rows, by) => {
          const outputs = Float64Array.from(rows.flat())
          const plain = sensitivityIndices(outputs, 2)
          const shifted = sensitivityIndices(
            outputs.map((value) => -4 * value + by),
            2,
          )
          expect(shifted.missing).toBe(plain.missing)
          for (let i = 0; i < 2 && !plain.missing; i++) {
            expect(shifted.first[i]).toBeCloseTo(plain.first[i]!, 9)
            expect(shifted.total[i]).toBeCloseTo(plain.total[i]!, 9)
          }
        },
      ),
    )
  })
})
