import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { comparePair } from './compare-pair.ts'

function compare(ranksOfA: readonly number[], ranksOfB: readonly number[]) {
  const runs = ranksOfA.length
  const ranks = Uint16Array.from([...ranksOfA, ...ranksOfB])
  return comparePair(['a', 'b'], 0, 1, { runs, stride: runs, ranks, scores: new Float64Array(2 * runs) })
}

describe('a pair of units', () => {
  test('above in 2 of 5 runs, tied in 1 and below in 2 has shares 0.4, 0.2, 0.4', () => {
    expect(compare([1, 1, 3, 4, 5], [2, 3, 3, 1, 2])).toEqual({
      a: 'a',
      b: 'b',
      runs: 5,
      above: 0.4,
      equal: 0.2,
      below: 0.4,
    })
  })

  test('is compared only over runs in which both have a rank', () => {
    expect(compare([1, 0, 2, 1], [2, 1, 0, 2])).toMatchObject({ runs: 2, above: 1, equal: 0, below: 0 })
  })

  test('always tied is equal in all runs', () => {
    expect(compare([1], [1])).toMatchObject({ runs: 1, above: 0, equal: 1, below: 0 })
  })

  test('never scored together has no shares', () => {
    expect(compare([1, 0], [0, 1])).toMatchObject({
      runs: 0,
      above: Number.NaN,
      equal: Number.NaN,
      below: Number.NaN,
    })
  })

  test('has shares that add up to 1 and turn around with the pair', () => {
    const rank = fc.integer({ min: 1, max: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(rank, rank), { minLength: 1 }), (runs) => {
        const [a, b] = [runs.map(([first]) => first), runs.map(([, second]) => second)]
        const pair = compare(a, b)
        expect(pair.above + pair.equal + pair.below).toBeCloseTo(1, 14)
        expect(compare(b, a)).toMatchObject({ above: pair.below, equal: pair.equal, below: pair.above })
      }),
    )
  })
})
