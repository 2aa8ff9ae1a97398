import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TieRule } from '../definition/precision.ts'
import { evaluated } from '../testing/cells.ts'
import { definitionOf, typed } from '../testing/definition-of.ts'
import { rankInto } from './rank.ts'
import { columnOf } from './result.ts'

const NONE = Number.NaN
const TIES = ['competition', 'dense', 'average', 'ordinal'] as const

function ranksOf(values: readonly number[], ties: TieRule, names: readonly string[] = []): number[] {
  const ranks = new Float64Array(values.length).fill(NONE)
  const members = Int32Array.from(values, (_, k) => k)
  rankInto(ranks, Float64Array.from(values), members, ties, (k) => names[k] ?? `u${k}`)
  return Array.from(ranks)
}

describe('ranks', () => {
  test.each([
    ['competition', [1, 2, 2, 4]],
    ['dense', [1, 2, 2, 3]],
    ['average', [1, 2.5, 2.5, 4]],
    ['ordinal', [1, 2, 3, 4]],
  ] as const)('of 9, 7, 7, 5 with %s ties are %j', (ties, ranks) => {
    expect(ranksOf([9, 7, 7, 5], ties)).toEqual(ranks)
    expect(ranksOf([90.5, 70.25, 70.25, -5.5], ties)).toEqual(ranks)
  })

  test.each([
    ['competition', [1, 1, 1]],
    ['dense', [1, 1, 1]],
    ['average', [2, 2, 2]],
    ['ordinal', [1, 2, 3]],
  ] as const)('of three equal values with %s ties are %j', (ties, ranks) => {
    expect(ranksOf([5, 5, 5], ties)).toEqual(ranks)
    expect(ranksOf([0, -0, 0], ties)).toEqual(ranks)
  })

  test.each(TIES)('leave missing values out and give a single one rank 1, with %s ties', (ties) => {
    expect(ranksOf([NONE, 4, NONE], ties)).toEqual([NONE, 1, NONE])
    expect(ranksOf([], ties)).toEqual([])
    expect(ranksOf([NONE], ties)).toEqual([NONE])
    expect(ranksOf([-3, NONE, 0, 2], ties)).toEqual([3, NONE, 2, 1])
  })

  test('put equal values in code-point order of the names: Ngô Mây before Đức Cơ', () => {
    expect(ranksOf([7, 7, 9], 'ordinal', ['Đức Cơ', 'Ngô Mây', 'An Khê'])).toEqual([3, 2, 1])
    expect(ranksOf([7, 7], 'ordinal', ['Ia Grai', 'Ia'])).toEqual([2, 1])
    expect(ranksOf([7, 7], 'ordinal', ['\u{1F600}', '\uFF00'])).toEqual([2, 1])
  })

  test('touch members only', () => {
    const ranks = new Float64Array(3).fill(NONE)
    rankInto(ranks, Float64Array.of(9, 8, 7), Int32Array.of(2, 1), 'competition', String)
    expect(Array.from(ranks)).toEqual([NONE, 1, 2])
  })

  test.each([
    ['small whole numbers', fc.integer({ min: -3, max: 3 })],
    ['points', fc.integer({ min: 0, max: 1_000_000 })],
    ['whole numbers of every size', fc.maxSafeInteger()],
    ['decimals', fc.double()],
  ])('count the units ahead, for %s', (_what, value) => {
    fc.assert(
      fc.property(fc.array(value), (values) => {
        const present = values.filter((each) => !Number.isNaN(each))
        const ahead = values.map((own) => present.filter((each) => each > own).length)
        const equal = values.map((own) => present.filter((each) => each === own).length)
        const distinct = values.map((own) => new Set(present.filter((each) => each > own)).size)
        const expected = (rank: (k: number) => number) =>
          values.map((own, k) => (Number.isNaN(own) ? NONE : rank(k)))
        expect(ranksOf(values, 'competition')).toEqual(expected((k) => ahead[k]! + 1))
        expect(ranksOf(values, 'average')).toEqual(expected((k) => ahead[k]! + (equal[k]! + 1) / 2))
        expect(ranksOf(values, 'dense')).toEqual(expected((k) => distinct[k]! + 1))
        const ordinal = ranksOf(values, 'ordinal').filter((rank) => !Number.isNaN(rank))
        expect(ordinal.sort((a, b) => a - b)).toEqual(present.map((_, k) => k + 1))
      }),
    )
  })
})

describe('ranks of an evaluation', () => {
  const totals = { decimals: 1, mode: 'half-up' } as const
  const table = `      a     b
              U     1.04  3
              V     1.00  3
              W:h   1.02  3
              X     .     3  `

  function ranksOn(on: 'rounded' | 'unrounded', ties: TieRule) {
    const definition = definitionOf([typed('a', 5), typed('b', 5)], {
      precision: { ratios: 'exact', points: { decimals: 2, mode: 'half-up' }, totals },
      ranking: { on, ties },
    })
    return Array.from(columnOf(evaluated(definition, table), 'total').rank)
  }

  test('are taken inside each group; an incomplete total has none', () => {
    expect(ranksOn('rounded', 'competition')).toEqual([1, 1, 1, NONE])
    expect(ranksOn('rounded', 'average')).toEqual([1.5, 1.5, 1, NONE])
  })

  test('follow the sum before rounding where the edition says so: 4.04 before 4.00, both 4.0', () => {
    expect(ranksOn('unrounded', 'competition')).toEqual([1, 2, 1, NONE])
  })

  test('of units with one name and one total do not depend on their order', () => {
    const definition = definitionOf([typed('a', 5)], { ranking: { on: 'rounded', ties: 'ordinal' } })
    const units = ['u2', 'u1'].map((code) => ({ code, name: 'Tân Lập', group: 'g' }))
    const columns = new Map([['a', { values: Float64Array.of(3, 3) }]])
    expect(Array.from(columnOf(evaluated(definition, { units, columns }), 'total').rank)).toEqual([2, 1])
  })
})
