import { describe, expect, test } from 'vitest'
import { branch, composite, facts, leaf, type Values } from '../../../composite/testing/small.ts'
import type { CompositeMethod } from '../../../definition/composite.ts'
import { evaluated } from '../../../testing/cells.ts'
import { definitionOf, typed } from '../../../testing/definition-of.ts'
import { changeOf, rankChangeOf } from '../../change/change-of.ts'
import type { YearChange } from '../../change/year-change.ts'
import { compareCompositeYears } from './compare-composite-years.ts'

const MIN_MAX: Partial<CompositeMethod> = { normalisation: { method: 'min-max' } }
const AB = [leaf('A'), leaf('B')]

/** `change = rule + facts + others + not comparable`, in points. */
const split = (years: YearChange, unit: string, code: string): string => {
  const { change, rule, facts: own, others, notComparable } = changeOf(years, unit, code)
  const [a, b, c, d, e] = [change, rule, own, others, notComparable].map((each) => each / 10_000)
  return `${a} = ${b} + ${c} + ${d} + ${e}`
}
const splitRank = (years: YearChange, unit: string): string => {
  const { change, rule, facts: own, others, notComparable } = rankChangeOf(years, unit)
  return `${change} = ${rule} + ${own} + ${others} + ${notComparable}`
}
const year = (columns: Readonly<Record<string, Values>>, nodes = AB, method = MIN_MAX) =>
  evaluated(composite(nodes, method), facts(columns))

describe('compareCompositeYears', () => {
  // Before, A 3 : B 1     u1 (0, 100) 25, u2 (50, 25) 43.75, u3 (100, 0) 75
  // By the rule, A 1 : B 1    u1 50, u2 37.5, u3 50
  // Later, A 1 : B 1      u1 (0, 100) 50, u2 (0, 50) 25, u3 (100, 0) 50
  const years = compareCompositeYears(
    year({ a: [2, 6, 10], b: [30, 15, 10] }, [leaf('A', { weight: 3 }), leaf('B')]),
    year({ a: [6, 6, 12], b: [30, 20, 10] }),
  )

  test('u2 by hand: 43.75 becomes 37.5 by weights, 50 by its own b of 20, 25 when all others moved at a', () => {
    expect(changeOf(years, 'u2', 'total')).toMatchObject({ before: 437_500, after: 250_000 })
    expect(split(years, 'u2', 'total')).toBe('-18.75 = -6.25 + 12.5 + -25 + 0')
    expect(split(years, 'u2', 'A')).toBe('-50 = 0 + 0 + -50 + 0')
    expect(split(years, 'u2', 'B')).toBe('25 = 0 + 25 + 0 + 0')
  })

  test('u1 rose to its least rival at a, which is still the least: all of its change is by weights', () => {
    expect(split(years, 'u1', 'total')).toBe('25 = 25 + 0 + 0 + 0')
    expect(split(years, 'u3', 'total')).toBe('-25 = -25 + 0 + 0 + 0')
  })

  test('ranks go the same way: u2 from 2 to 3 by weights, to 1 (three totals of 50) by itself, back to 3', () => {
    expect(splitRank(years, 'u2')).toBe('1 = 1 + -2 + 2 + 0')
    expect(splitRank(years, 'u1')).toBe('-2 = -2 + 0 + 0 + 0')
    expect(splitRank(years, 'u3')).toBe('0 = 0 + 0 + 0 + 0')
  })

  test('own facts are a whole rebuild: a new greatest value of u3 takes from u2, and the place won is its own', () => {
    // A 0, 50, 100 and B 0, 100, 40: totals 0, 75, 70. With its own a of 20 u2 has (25 + 100) ÷ 2 = 62.5.
    const moved = compareCompositeYears(
      year({ a: [0, 5, 10], b: [0, 10, 4] }),
      year({ a: [0, 5, 20], b: [0, 10, 4] }),
    )
    expect(split(moved, 'u3', 'total')).toBe('0 = 0 + 0 + 0 + 0')
    expect(split(moved, 'u2', 'total')).toBe('-12.5 = 0 + 0 + -12.5 + 0')
    expect(splitRank(moved, 'u3')).toBe('-1 = 0 + -1 + 0 + 0')
    expect(splitRank(moved, 'u2')).toBe('1 = 0 + 0 + 1 + 0')
  })

  test('less is better: fewer days, from 8 to 4 between 2 and 10, raise the score from 25 to 75', () => {
    const nodes = [leaf('A', { better: 'lower' })]
    const faster = compareCompositeYears(year({ a: [2, 8, 10] }, nodes), year({ a: [2, 4, 10] }, nodes))
    expect(split(faster, 'u2', 'total')).toBe('50 = 0 + 50 + 0 + 0')
  })

  test('what was missing before keeps out of the steps and comes in as not comparable', () => {
    const filled = compareCompositeYears(
      year({ a: [2, 6, 10], b: [30, undefined, 10] }),
      year({ a: [2, 6, 10], b: [30, 15, 10] }),
    )
    expect(changeOf(filled, 'u2', 'B').before).toBeNaN()
    expect(split(filled, 'u2', 'B')).toBe('25 = 0 + 0 + 0 + 25')
    expect(split(filled, 'u2', 'total')).toBe('-12.5 = 0 + 0 + 0 + -12.5')
    expect(filled.nodes.map(({ code, incomparable }) => [code, incomparable])).toEqual([
      ['total', 0],
      ['A', 0],
      ['B', 1],
    ])
  })

  test('a total below its data threshold has no value: all of its change is not comparable, and it has no rank', () => {
    const strict = { ...MIN_MAX, dataThreshold: 1 }
    const filled = compareCompositeYears(
      year({ a: [2, 6, 10], b: [30, undefined, 10] }, AB, strict),
      year({ a: [2, 6, 10], b: [30, 15, 10] }, AB, strict),
    )
    expect(split(filled, 'u2', 'total')).toBe('37.5 = 0 + 0 + 0 + 37.5')
    expect(splitRank(filled, 'u2')).toBe('NaN = NaN + NaN + NaN + NaN')
    expect(filled.nodes[0]!.incomparable).toBe(1)
  })

  test('a new indicator belongs to the rule, and so does one removed', () => {
    const old = { a: [2, 6, 10] }
    const now = { ...old, b: [30, 15, 10] }
    const added = compareCompositeYears(year(old, [leaf('A')]), year(now))
    expect(split(added, 'u2', 'B')).toBe('25 = 25 + 0 + 0 + 0')
    expect(split(added, 'u2', 'total')).toBe('-12.5 = -12.5 + 0 + 0 + 0')
    expect(added.nodes[2]).toMatchObject({ presence: 'added', missingMeasures: ['b'], incomparable: 0 })
    const removed = compareCompositeYears(year(now), year(old, [leaf('A')]))
    expect(split(removed, 'u2', 'B')).toBe('-25 = -25 + 0 + 0 + 0')
    expect(split(removed, 'u2', 'total')).toBe('12.5 = 12.5 + 0 + 0 + 0')
  })

  test('an indicator that went over to a measure nobody has for the earlier period is not comparable', () => {
    const later = [leaf('A'), leaf('B', { measure: 'c' })]
    const changed = compareCompositeYears(
      year({ a: [2, 6, 10], b: [30, 15, 10] }),
      year({ a: [2, 6, 10], c: [4, 2, 0] }, later),
    )
    expect(split(changed, 'u2', 'B')).toBe('25 = 0 + 0 + 0 + 25')
    expect(split(changed, 'u2', 'total')).toBe('12.5 = 0 + 0 + 0 + 12.5')
    expect(changed.nodes[2]).toMatchObject({ missingMeasures: ['c'], incomparable: 3 })
  })

  test('held on another scale a score keeps its share of the maximum: 25 of 100 is 2.5 of 10', () => {
    const ten = { normalisation: { method: 'min-max', range: [0, 10] } } as const
    const changed = compareCompositeYears(
      year({ a: [2, 6, 10], b: [30, 15, 10] }),
      year({ a: [2, 6, 10], b: [30, undefined, 10] }, AB, ten),
    )
    expect(split(changed, 'u2', 'total')).toBe('-32.5 = -33.75 + 0 + 0 + 1.25')
  })

  test('all equal in the earlier period: no score to start from, unless the method gives one', () => {
    const old = { a: [4, 4, 4], b: [30, 15, 10] }
    const now = { a: [2, 6, 10], b: [30, 15, 10] }
    expect(split(compareCompositeYears(year(old), year(now)), 'u2', 'A')).toBe('50 = 0 + 0 + 0 + 50')
    const middle = { normalisation: { method: 'min-max', equal: 50 } } as const
    const years = compareCompositeYears(year(old, AB, middle), year(now, AB, middle))
    // With its own 6 among 4, 6, 4 the unit has 100.
    expect(split(years, 'u2', 'A')).toBe('0 = 0 + 50 + -50 + 0')
  })

  test('equal only while one unit has its own facts: that score is held too', () => {
    const swapped = compareCompositeYears(year({ a: [1, 2], b: [1, 3] }), year({ a: [2, 1], b: [1, 3] }))
    expect(split(swapped, 'u1', 'A')).toBe('100 = 0 + 0 + 0 + 100')
    expect(split(swapped, 'u1', 'total')).toBe('50 = 0 + 0 + 0 + 50')
    expect(swapped.nodes[1]!.incomparable).toBe(2)
  })

  test('one unit: nothing to compare with by min–max, its own change between goalposts', () => {
    const alone = compareCompositeYears(year({ a: [1], b: [1] }), year({ a: [2], b: [3] }))
    expect(split(alone, 'u1', 'total')).toBe('0 = 0 + 0 + 0 + 0')
    expect(alone.nodes[0]!.incomparable).toBe(1)
    const posts = { normalisation: { method: 'goalposts', range: [0, 4] } } as const
    const kept = compareCompositeYears(
      year({ a: [1], b: [1] }, AB, posts),
      year({ a: [2], b: [3] }, AB, posts),
    )
    expect(split(kept, 'u1', 'total')).toBe('0.38 = 0 + 0.38 + 0 + 0')
  })

  test('imputed in one period, given in the other: simply rebuilt', () => {
    const mean: Partial<CompositeMethod> = {
      normalisation: { method: 'none' },
      imputation: { method: 'mean' },
    }
    const nodes = [leaf('A')]
    const given = compareCompositeYears(
      year({ a: [2, undefined, 10] }, nodes, mean),
      year({ a: [4, 9, 10] }, nodes, mean),
    )
    expect(split(given, 'u2', 'A')).toBe('3 = 0 + 3 + 0 + 0')
    const lost = compareCompositeYears(
      year({ a: [2, 9, 10] }, nodes, mean),
      year({ a: [4, undefined, 10] }, nodes, mean),
    )
    // Of 2 and 10 it would be 6; of 4 and 10 it is 7.
    expect(split(lost, 'u2', 'A')).toBe('-2 = 0 + -3 + 1 + 0')
  })

  test('imputed by the later edition alone, for a measure it did not read before: not comparable', () => {
    const mean: Partial<CompositeMethod> = {
      normalisation: { method: 'none' },
      imputation: { method: 'mean' },
    }
    const nodes = [leaf('B', { measure: 'c' })]
    const changed = compareCompositeYears(
      year({ b: [3, 5, 7], c: [1, undefined, 3] }, [leaf('B')], mean),
      year({ c: [1, 6, 3] }, nodes, mean),
    )
    expect(split(changed, 'u2', 'B')).toBe('1 = 0 + 0 + 0 + 1')
    expect(split(changed, 'u1', 'B')).toBe('-2 = -2 + 0 + 0 + 0')
    expect(changed.nodes[1]).toMatchObject({ incomparable: 1, missingMeasures: [] })
  })

  test('without a rank on the way the whole change of rank is not comparable, units gone included', () => {
    const nodes = [leaf('A'), leaf('B')]
    const before = year({ a: [0, 3, 9], b: [4, 3, 9] }, nodes, {})
    const after = year({ a: [4, 3], b: [4, 3] }, nodes, { aggregation: [{ mean: 'geometric' }] })
    const years = compareCompositeYears(before, after)
    // A geometric mean with a 0 has no value: u1, third of three with 2, has no rank by the rule.
    expect(splitRank(years, 'u1')).toBe('-2 = 0 + 0 + 0 + -2')
    // u2, first of the two that stay, is second later; the one that went away gives the place back.
    expect(splitRank(years, 'u2')).toBe('0 = 0 + 0 + 0 + 0')
    expect(years.gone).toEqual(['u3'])
  })

  test('ordinal ranks of equal totals and names go by code at every step', () => {
    const definition = {
      ...composite([leaf('A')], {}),
      ranking: { on: 'rounded', ties: 'ordinal' },
    } as const
    const units = ['u2', 'u1'].map((code) => ({ code, name: 'Sở', group: 'all' }))
    const columns = new Map([['a', { values: Float64Array.of(5, 5) }]])
    const evaluation = evaluated(definition, { units, columns })
    const years = compareCompositeYears(evaluation, evaluation)
    expect(rankChangeOf(years, 'u2')).toMatchObject({ before: 2, after: 2 })
    expect(splitRank(years, 'u2')).toBe('0 = 0 + 0 + 0 + 0')
  })

  test('merged nodes give their mean by weight, heirs of one node each its score', () => {
    const none = { normalisation: { method: 'none' } } as const
    const before = year({ a: [2], b: [6], c: [5] }, [leaf('A', { weight: 3 }), leaf('B'), leaf('C')], none)
    const after = year({ m: [4], c1: [5], c2: [7] }, [leaf('M'), leaf('C1'), leaf('C2')], none)
    const years = compareCompositeYears(before, after, [
      { code: 'M', earlier: ['A', 'B'], certainty: 'sure' },
      { code: 'C1', earlier: ['C'] },
      { code: 'C2', earlier: ['C'] },
    ])
    // (3 × 2 + 6) ÷ 4 = 3
    expect(years.nodes.map(({ code, before: [first] }) => [code, first! / 10_000])).toEqual([
      ['total', 3.4],
      ['M', 3],
      ['C1', 5],
      ['C2', 5],
    ])
    expect(years.nodes[1]).toMatchObject({ earlier: ['A', 'B'], certainty: 'sure' })
    expect(() => compareCompositeYears(before, after, [{ code: 'M', earlier: ['X'] }])).toThrow(RangeError)
  })

  test('units gone and added count as others', () => {
    const before = year({ a: [2, 6, 10] }, [leaf('A')])
    const after = evaluated(composite([leaf('A')], MIN_MAX), {
      units: [
        { code: 'u2', group: 'all' },
        { code: 'u3', group: 'all' },
        { code: 'new', group: 'all' },
      ],
      columns: new Map([['a', { values: Float64Array.of(6, 10, 5) }]]),
    })
    const years = compareCompositeYears(before, after)
    expect([years.units, years.added, years.gone]).toEqual([['u2', 'u3'], ['new'], ['u1']])
    expect(split(years, 'u2', 'total')).toBe('-30 = 0 + 0 + -30 + 0')
    expect(splitRank(years, 'u2')).toBe('0 = 0 + 0 + 0 + 0')
  })

  test('a unit that moved to another group is compared there by its own facts', () => {
    const within = { normalisation: { method: 'min-max', within: 'group' } } as const
    const definition = composite([leaf('A')], within)
    const before = evaluated(definition, facts({ a: [0, 5, 10, 0, 6] }, ['g', 'g', 'g', 'h', 'h']))
    const after = evaluated(definition, facts({ a: [0, 3, 10, 0, 6] }, ['g', 'h', 'g', 'h', 'h']))
    expect(split(compareCompositeYears(before, after), 'u2', 'total')).toBe('0 = 0 + 0 + 0 + 0')
    expect(rankChangeOf(compareCompositeYears(before, after), 'u2')).toMatchObject({ before: 2, after: 2 })
  })

  test('a sum of points does not compare with a composite index, and two of them do not belong here', () => {
    const points = evaluated(definitionOf([typed('a', 4)]), '  a\nu1 2')
    const means = year({ a: [2, 3] }, [leaf('A')])
    const sentence =
      'test 1 and small 1 cannot be compared: one adds up points, the other takes means of indicators'
    expect(() => compareCompositeYears(points, means)).toThrow(sentence)
    expect(() => compareCompositeYears(means, points)).toThrow(RangeError)
    expect(() => compareCompositeYears(points, points)).toThrow(
      new RangeError('test 1 is a sum of points, not a composite index'),
    )
  })

  test('nodes above indicators split too, and Copeland compares with the others as they were', () => {
    const nodes = [branch('P', [leaf('A'), leaf('B')]), leaf('C')]
    const method: Partial<CompositeMethod> = { aggregation: [{ mean: 'copeland' }] }
    const before = year({ a: [1, 2, 3], b: [1, 2, 3], c: [0, 0, 0] }, nodes, method)
    const after = year({ a: [4, 2, 3], b: [4, 5, 3], c: [0, 0, 0] }, nodes, method)
    // P before −2, 0, 2. With its own 4, 4 u1 beats both: 2. With everybody's, u1 and u2 draw, u3 loses to u1 and draws u2.
    expect(split(compareCompositeYears(before, after), 'u1', 'P')).toBe('3 = 0 + 4 + -1 + 0')
  })
})
