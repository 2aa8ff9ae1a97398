import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { TieRule } from '../definition/precision.ts'
import { gainForRank } from './gain-for-rank.ts'

const TIE_RULES: readonly TieRule[] = ['competition', 'dense', 'average', 'ordinal']
const totals = Float64Array.of(900, 800, 800, 700)
const gains = (target: number, names?: string[], of = totals, position = 3) =>
  TIE_RULES.map((rule) => gainForRank(of, position, target, rule, names))

describe('gainForRank', () => {
  test('among 900, 800 and 800 the unit with 700 shares rank 2 with 800, or passes both with 801', () => {
    expect(gainForRank(totals, 3, 2, 'competition')).toBe(100)
    expect(gainForRank(totals, 3, 2, 'dense')).toBe(100)
    expect(gainForRank(totals, 3, 2, 'average')).toBe(101)
    expect(gainForRank(totals, 3, 2, 'ordinal')).toBe(101)
  })

  test('rank 3: dense holds it already, average shares it at 800 (1 above, 2 equal)', () => {
    expect(gains(3)).toEqual([100, 0, 100, 101])
  })

  test('rank 1: an equal total suffices where it shares the rank', () => {
    expect(gains(1)).toEqual([200, 200, 201, 201])
  })

  test('rank 1.5 counts under average only: two firsts share it', () => {
    expect(gains(1.5)).toEqual([200, 200, 200, 201])
  })

  test('ordinal: an equal total suffices when the name comes first', () => {
    expect(gainForRank(totals, 3, 1, 'ordinal', ['Sở B', 'Sở C', 'Sở D', 'Sở A'])).toBe(200)
    expect(gainForRank(totals, 3, 2, 'ordinal', ['Sở A', 'Sở B', 'Sở D', 'Sở C'])).toBe(101)
    expect(gainForRank(totals, 3, 3, 'ordinal', ['Sở A', 'Sở B', 'Sở D', 'Sở C'])).toBe(100)
    expect(gainForRank(totals, 3, 3, 'ordinal', ['Sở', 'Sở', 'Sở', 'Sở'])).toBe(101)
  })

  test('a rank held already needs nothing, nor does the last place', () => {
    expect(gains(4)).toEqual([0, 0, 0, 0])
    expect(gains(99)).toEqual([0, 0, 0, 0])
    expect(gainForRank(totals, 0, 1, 'ordinal')).toBe(0)
  })

  test('all equal: rank 1 is shared, or needs one ten-thousandth', () => {
    expect(gains(1, [], Float64Array.of(500, 500, 500), 1)).toEqual([0, 0, 1, 1])
  })

  test('one unit is first', () => {
    expect(gains(1, [], Float64Array.of(0), 0)).toEqual([0, 0, 0, 0])
  })

  test('units without a total are passed over; a unit without one has no answer', () => {
    expect(gains(1, [], Float64Array.of(700, Number.NaN, 500), 2)).toEqual([200, 200, 201, 201])
    expect(gains(1, [], Float64Array.of(Number.NaN, 500), 0)).toEqual([
      Number.NaN,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ])
  })

  test('totals below zero rank like any others', () => {
    expect(gains(1, [], Float64Array.of(-10, -30), 1)).toEqual([20, 20, 21, 21])
  })

  test('a rank below 1, a fraction of a ten-thousandth and a position outside are refused', () => {
    expect(() => gainForRank(totals, 3, 0, 'dense')).toThrow(
      new RangeError('Target rank must be 1 or more: 0'),
    )
    expect(() => gainForRank(totals, 3, Number.NaN, 'dense')).toThrow(RangeError)
    expect(() => gainForRank(Float64Array.of(1.5, 0), 1, 1, 'dense')).toThrow(RangeError)
    expect(() => gainForRank(totals, 4, 1, 'dense')).toThrow(new RangeError('No unit at position 4'))
  })

  test('it is the least gain: ranks taken from the sorted list agree, for every gain up to 12', () => {
    const rankOf = (values: readonly number[], position: number, rule: TieRule): number => {
      const order = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]! || a - b)
      const places = order.flatMap((i, at) => (values[i] === values[position] ? [at + 1] : []))
      if (rule === 'competition') return places[0]!
      if (rule === 'average') return (places[0]! + places.at(-1)!) / 2
      if (rule === 'ordinal') return order.indexOf(position) + 1
      return [...new Set(order.map((i) => values[i]))].indexOf(values[position]) + 1
    }
    const values = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 7 })
    fc.assert(
      fc.property(values, fc.nat(), fc.nat(), fc.constantFrom(...TIE_RULES), (list, pick, aim, rule) => {
        const position = pick % list.length
        const target = 1 + (aim % (2 * list.length)) / 2
        const tried = Array.from({ length: 13 }, (_, gain) => gain)
        const least = tried.find(
          (gain) => rankOf(list.with(position, list[position]! + gain), position, rule) <= target,
        )
        expect(gainForRank(Float64Array.from(list), position, target, rule)).toBe(least)
      }),
      { numRuns: 500 },
    )
  })
})
