import { describe, expect, test } from 'vitest'
import { contentOf, evaluated } from '../../testing/cells.ts'
import { component, definitionOf, group, typed } from '../../testing/definition-of.ts'
import { whatIfFacts } from './what-if-facts.ts'

const tree = definitionOf([
  group('1', [
    typed('a', 4),
    component('r', 2, { kind: 'relative', method: 'best', measure: 'n', equal: 'full' }),
  ]),
  typed('b', 4),
])
const evaluation = evaluated(
  tree,
  `     a  n   b
  A    2  5   3
  B    3  10  3
  C    0  10  1`,
)

describe('whatIfFacts', () => {
  test('A with 4 at a has 8, passes nobody at 8 and shares rank 1', () => {
    const {
      figures,
      ranks,
      evaluation: after,
    } = whatIfFacts(evaluation, [{ unit: 'A', measure: 'a', value: 4 }])
    expect(figures.map(({ unit, code, before, after: now }) => [unit, code, before, now])).toEqual([
      ['A', 'total', 60_000, 80_000],
      ['A', '1', 30_000, 50_000],
      ['A', 'a', 20_000, 40_000],
    ])
    expect(ranks).toEqual([
      { unit: 'A', code: 'total', before: 60_000, after: 80_000, rankBefore: 2, rankAfter: 1 },
    ])
    expect(after.facts.columns.get('a')!.values[0]).toBe(4)
    expect(evaluation.facts.columns.get('a')!.values[0]).toBe(2)
  })

  test('where a rule compares, one unit moves the others: n of A from 5 to 20 halves r of B and C', () => {
    const { figures, ranks } = whatIfFacts(evaluation, [{ unit: 'A', measure: 'n', value: 20 }])
    expect(figures.filter(({ code }) => code === 'r').map(({ unit, after }) => [unit, after])).toEqual([
      ['A', 20_000],
      ['B', 10_000],
      ['C', 10_000],
    ])
    expect(ranks.map(({ unit, rankBefore, rankAfter }) => [unit, rankBefore, rankAfter])).toEqual([
      ['A', 2, 1],
    ])
  })

  test('a unit pushed down is listed although nothing of its own changed', () => {
    const { figures, ranks } = whatIfFacts(evaluation, [
      { unit: 'C', measure: 'a', value: 4 },
      { unit: 'C', measure: 'b', value: 4 },
    ])
    expect(figures.every(({ unit }) => unit === 'C')).toBe(true)
    expect(ranks.map(({ unit, rankBefore, rankAfter }) => [unit, rankBefore, rankAfter])).toEqual([
      ['A', 2, 3],
      ['B', 1, 2],
      ['C', 3, 1],
    ])
  })

  test('taking a fact away leaves figures open and the unit without a rank', () => {
    const { figures, ranks } = whatIfFacts(evaluation, [{ unit: 'B', measure: 'b', value: Number.NaN }])
    expect(figures.map(({ code, after }) => [code, after])).toEqual([
      ['total', 50_000],
      ['b', Number.NaN],
    ])
    expect(ranks.map(({ unit, rankAfter }) => [unit, rankAfter])).toEqual([
      ['A', 1],
      ['B', Number.NaN],
      ['C', 2],
    ])
  })

  test('no change, or the same value again, changes nothing', () => {
    for (const changes of [[], [{ unit: 'A', measure: 'a', value: 2 }]]) {
      const same = whatIfFacts(evaluation, changes)
      expect([same.figures, same.ranks]).toEqual([[], []])
      expect(contentOf(same.evaluation)).toEqual(contentOf(evaluation))
    }
  })

  test('an unknown unit is refused', () => {
    expect(() => whatIfFacts(evaluation, [{ unit: 'Z', measure: 'a', value: 1 }])).toThrow(RangeError)
  })
})
