import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { SOBOL_DIMENSIONS, sobolSequence } from './sobol-sequence.ts'

const word = (coordinate: number): number => coordinate * 2 ** 32 - 0.5

function plainWords(dimensions: number, points: number): number[][] {
  const next = sobolSequence(dimensions)
  const point = new Float64Array(dimensions)
  return Array.from({ length: points }, () => {
    next(point)
    return Array.from(point, word)
  })
}

describe("the Sobol' sequence", () => {
  test('starts 0, 1/2, 3/4, 1/4, 3/8, 7/8, 5/8, 1/8 in dimension 1, each in the middle of a cell of 2⁻³²', () => {
    const eighths = plainWords(1, 8).map(([first]) => first! / 2 ** 29)
    expect(eighths).toEqual([0, 4, 6, 2, 3, 7, 5, 1])
  })

  test('agrees with SciPy 1.17 in 40 dimensions: all of 1,024 points, and point 1,000,000', () => {
    expect(SOBOL_DIMENSIONS).toBe(40)
    let hash = 0
    for (const point of plainWords(40, 1024))
      for (const coordinate of point) hash = (Math.imul(hash, 31) + (coordinate >>> 22)) >>> 0
    expect(hash).toBe(2_237_333_504)

    const next = sobolSequence(40)
    const point = new Float64Array(40)
    for (let i = 0; i < 1_000_000; i++) next(point)
    expect([0, 1, 2, 9, 23, 39].map((d) => word(point[d]!))).toEqual([
      80154624, 3856265216, 1576505344, 3407900672, 726872064, 418099200,
    ])
  })

  test('with a random shift, 2^m points fill each of 2^m equal intervals once in every dimension', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 0, max: 8 }), (seed, power) => {
        const count = 2 ** power
        const next = sobolSequence(SOBOL_DIMENSIONS, seededRandom(seed))
        const point = new Float64Array(SOBOL_DIMENSIONS)
        const filled = Array.from(point, () => new Set<number>())
        for (let i = 0; i < count; i++) {
          next(point)
          for (let d = 0; d < SOBOL_DIMENSIONS; d++) filled[d]!.add(Math.floor(point[d]! * count))
        }
        for (const intervals of filled) expect(intervals.size).toBe(count)
      }),
      { numRuns: 25 },
    )
  })

  test('dimensions beyond the table are random numbers above 0 and below 1 with a mean near 1/2', () => {
    const next = sobolSequence(SOBOL_DIMENSIONS + 2, seededRandom(7))
    const point = new Float64Array(SOBOL_DIMENSIONS + 2)
    let sum = 0
    for (let i = 0; i < 4096; i++) {
      next(point)
      for (const coordinate of point.subarray(SOBOL_DIMENSIONS)) {
        expect(coordinate > 0 && coordinate < 1).toBe(true)
        sum += coordinate
      }
    }
    expect(sum / 8192).toBeCloseTo(0.5, 1)
  })

  test('the plain sequence has no dimensions beyond the table', () => {
    expect(() => sobolSequence(SOBOL_DIMENSIONS + 1)).toThrow(RangeError)
  })
})
