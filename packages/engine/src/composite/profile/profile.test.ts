import { describe, expect, test } from 'vitest'
import { buildComposite } from '../pipeline/composite-build.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { branch, column, composite, facts, leaf } from '../testing/small.ts'
import { groupRanks } from './group-ranks.ts'
import { strengthsAndWeaknesses } from './strengths-and-weaknesses.ts'
import { unitSummary } from './unit-summary.ts'

const TREE = [branch('P', [leaf('A'), leaf('B')]), branch('Q', [leaf('C', { better: 'lower' })])]
const build = (data: ReturnType<typeof facts>) => buildComposite(compileComposite(composite(TREE)), data)

describe('groupRanks', () => {
  test('ranks inside the group, ties sharing the best; a gap or no group has no rank', () => {
    const groups = ['x', 'y', 'x', 'x', 'y', undefined]
    expect([...groupRanks(column(0, -5, 0, 3, undefined, 9), groups)]).toEqual([
      2,
      1,
      2,
      1,
      Number.NaN,
      Number.NaN,
    ])
  })
})

describe('unitSummary', () => {
  test('lists the whole index first, then each level, with score and rank', () => {
    const summary = unitSummary(build(facts({ a: [4, 2], b: [2, 6], c: [1, 1] })), 0)
    expect(summary).toEqual([
      { code: 'total', level: 3, score: 1, rank: 2 },
      { code: 'P', level: 2, score: 3, rank: 2 },
      { code: 'Q', level: 2, score: -1, rank: 1 },
    ])
  })

  test('ranks after rounding: 0.1 + 0.2 and 0.3 tie', () => {
    const own = build(facts({ a: [0.3, 0.1 + 0.2], b: [0.3, 0.1 + 0.2], c: [0, 0] }))
    expect(unitSummary(own, 0)[1]!.rank).toBe(2)
    expect(unitSummary(own, 0, { decimals: 2, mode: 'half-up' })[1]!.rank).toBe(1)
  })

  test('a missing score has no rank', () => {
    const own = build(facts({ a: [undefined], b: [undefined], c: [1] }))
    expect(unitSummary(own, 0)[1]).toEqual({ code: 'P', level: 2, score: Number.NaN, rank: Number.NaN })
  })
})

describe('strengthsAndWeaknesses', () => {
  test('names the best and worst indicators by rank, less being better where it is declared', () => {
    const own = build(facts({ a: [1, 2, 3], b: [9, 5, undefined], c: [4, 5, 6] }))
    expect(strengthsAndWeaknesses(own, 0, 1)).toEqual({
      strengths: [{ code: 'B', parent: 'P', rank: 1, value: 9 }],
      weaknesses: [{ code: 'A', parent: 'P', rank: 3, value: 1 }],
    })
    expect(strengthsAndWeaknesses(own, 2, 5).strengths.map(({ code }) => code)).toEqual(['A', 'C'])
  })
})
