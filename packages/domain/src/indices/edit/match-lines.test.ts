import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { matchLines } from './match-lines.ts'

const match = (from: string, to: string) => Array.from(matchLines([...from], [...to]))

describe('matchLines', () => {
  test('nothing, one line, all equal, nothing in common', () => {
    expect(match('', '')).toEqual([])
    expect(match('a', 'a')).toEqual([0])
    expect(match('a', '')).toEqual([-1])
    expect(match('aaa', 'aa')).toEqual([0, 1, -1])
    expect(match('abc', 'xyz')).toEqual([-1, -1, -1])
  })

  test('the textbook pair of Myers has a common subsequence of 4', () => {
    expect(match('abcabba', 'cbabac').filter((at) => at >= 0)).toHaveLength(4)
  })

  test('a line moved to the front matches where most lines stay in order', () => {
    expect(match('abcd', 'dabc')).toEqual([1, 2, 3, -1])
  })

  test('matched lines are equal and in order, and as many as the longest common subsequence has', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 })
    fc.assert(
      fc.property(text, text, (from, to) => {
        const found = Array.from(matchLines(from, to), (at, i) => [i, at] as const).filter(
          ([, at]) => at >= 0,
        )
        for (const [i, at] of found) expect(to[at]).toBe(from[i])
        for (const [k, [, at]] of found.entries()) if (k > 0) expect(at).toBeGreaterThan(found[k - 1]![1])
        expect(found).toHaveLength(longest(from, to))
      }),
      { numRuns: 300 },
    )
  })
})

/** Length of a longest common subsequence, by the defining recurrence. */
function longest(a: readonly string[], b: readonly string[]): number {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      table[i]![j] =
        a[i - 1] === b[j - 1] ? table[i - 1]![j - 1]! + 1 : Math.max(table[i - 1]![j]!, table[i]![j - 1]!)
    }
  }
  return table[a.length]![b.length]!
}
