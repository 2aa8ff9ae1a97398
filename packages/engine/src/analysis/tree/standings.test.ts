import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TieRule } from '../../definition/precision.ts'
import { rankInto } from '../../evaluate/rank.ts'
import { rankIf } from './standings.ts'

const TIES: readonly TieRule[] = ['competition', 'dense', 'average', 'ordinal']
const values = Float64Array.of(900, 800, 800, 700)
const ranksOf = (value: number, position = 3, names = ['Sở A', 'Sở B', 'Sở D', 'Sở C']) =>
  TIES.map((ties) =>
    rankIf({ values, members: Int32Array.of(0, 1, 2, 3), ties, nameOf: (k) => names[k]! }, position, value),
  )

describe('rankIf', () => {
  test('among 900, 800 and 800, 800 ranks 2, 2, 3 and between B and D by name', () => {
    expect(ranksOf(800)).toEqual([2, 2, 3, 3])
  })

  test('its own old figure does not stand in its way', () => {
    expect(ranksOf(750, 0)).toEqual([3, 2, 3, 3])
    expect(ranksOf(900, 0)).toEqual([1, 1, 1, 1])
  })

  test('a missing figure has no rank; others without a rank are passed over', () => {
    expect(ranksOf(Number.NaN)).toEqual([Number.NaN, Number.NaN, Number.NaN, Number.NaN])
    const field = { values: Float64Array.of(Number.NaN, -5), members: Int32Array.of(0, 1), nameOf: String }
    expect(TIES.map((ties) => rankIf({ ...field, ties }, 1, -9))).toEqual([1, 1, 1, 1])
  })

  test('a unit from outside joins the members', () => {
    const field = { values, members: Int32Array.of(0, 1), ties: 'competition' as const, nameOf: String }
    expect(rankIf(field, 3, 850)).toBe(2)
    expect(rankIf({ ...field, members: new Int32Array() }, 3, 0)).toBe(1)
  })

  test('it is what a new ranking says, whatever the rule of ties', () => {
    const list = fc.array(fc.oneof(fc.integer({ min: 0, max: 6 }), fc.constant(Number.NaN)), {
      minLength: 1,
      maxLength: 9,
    })
    fc.assert(
      fc.property(
        list,
        fc.nat(),
        fc.integer({ min: 0, max: 7 }),
        fc.constantFrom(...TIES),
        (of, pick, value, ties) => {
          const position = pick % of.length
          const members = Int32Array.from(of.keys())
          const nameOf = (k: number) => `${(k * 7) % 5}`
          const expected = new Float64Array(of.length).fill(Number.NaN)
          rankInto(expected, Float64Array.from(of.with(position, value)), members, ties, nameOf)
          const rank = rankIf({ values: Float64Array.from(of), members, ties, nameOf }, position, value)
          expect(rank).toBe(expected[position])
        },
      ),
      { numRuns: 1000 },
    )
  })
})
