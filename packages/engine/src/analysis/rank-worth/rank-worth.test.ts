import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Definition } from '../../definition/definition.ts'
import type { TieRule } from '../../definition/precision.ts'
import { columnOf, unitPosition } from '../../evaluate/result.ts'
import { update } from '../../evaluate/update.ts'
import { evaluated } from '../../testing/cells.ts'
import { component, definitionOf, group, typed } from '../../testing/definition-of.ts'
import { factsOf } from '../../testing/facts-of.ts'
import { rankWorth } from './rank-worth.ts'

const nodes = [group('1', [typed('a', 2), typed('b', 3)]), group('2', [typed('c', 5)])]
const tree = definitionOf(nodes)
// Totals 9, 8.5, 8 and 7.
const table = `
      a  b    c
  A   2  2    5
  B   2  2.5  4
  C   1  3    4
  D   1  2    4`

describe('rankWorth', () => {
  test('C with 8 gains 1 at a and shares rank 1 at 9, as it does at c', () => {
    const [a, c] = rankWorth(evaluated(tree, table), 'C')
    expect(a).toMatchObject({
      code: 'a',
      lost: 10_000,
      full: { points: 20_000, total: 90_000, gain: 10_000, rank: 1, places: 2 },
      best: { points: 20_000, rank: 1 },
      median: { points: 15_000, total: 85_000, rank: 2, places: 1 },
    })
    expect(c).toMatchObject({
      code: 'c',
      full: { rank: 1, places: 2 },
      median: { points: 40_000, places: 0 },
    })
  })

  test('level with or ahead of the median nothing is gained by reaching it', () => {
    const [a] = rankWorth(evaluated(tree, '  a b c\nA 1 3 5\nB 0 3 5\nC 0 3 5'), 'A')
    expect(a).toMatchObject({ best: { gain: 0, places: 0 }, median: { points: 10_000, gain: 0, places: 0 } })
  })

  test('average ranks of the shared place: 1.5', () => {
    const average = definitionOf(nodes, { ranking: { on: 'rounded', ties: 'average' } })
    expect(rankWorth(evaluated(average, table), 'C')[0]!.full).toMatchObject({ rank: 1.5, places: 1.5 })
  })

  test('exclusion rescales the gain: 1 of 8 that apply is worth 1.25 of 10', () => {
    const [c] = rankWorth(evaluated(tree, '  a b c\nA n/a 3 4\nB 2 3 4.5'), 'A')
    expect(c).toMatchObject({ code: 'c', full: { total: 100_000, gain: 12_500, rank: 1, places: 1 } })
  })

  test('below its cap a penalty taken off is won back, above it only down to the cap', () => {
    const outside = definitionOf([typed('c', 5)], {
      penalty: { cap: 2, nodes: [typed('y', 2), typed('z', 2)] },
    })
    const [y, z] = rankWorth(evaluated(outside, '  c y z\nA 5 2 1\nB 4 0 0'), 'A')
    expect(y).toMatchObject({
      code: 'y',
      full: { points: 0, total: 40_000, gain: 10_000, rank: 1, places: 1 },
    })
    expect(z).toMatchObject({ code: 'z', full: { total: 30_000, gain: 0, rank: 2, places: 0 } })
  })

  test('rounded totals: 0.4 more does not move a total of whole points', () => {
    const coarse: Partial<Definition> = {
      precision: {
        ratios: 'exact',
        points: { decimals: 2, mode: 'half-up' },
        totals: { decimals: 0, mode: 'half-up' },
      },
    }
    const [c] = rankWorth(evaluated(definitionOf([typed('c', 5)], coarse), '  c\nA 4.6\nB 5'), 'A')
    expect(c!.full).toMatchObject({ total: 50_000, gain: 0, rank: 1, places: 0 })
  })

  test('a published figure that stands in carries the worth', () => {
    const published = definitionOf([
      group('1', [typed('a', 2), typed('b', 3)], { published: 'p' }),
      typed('c', 5),
    ])
    const [one] = rankWorth(evaluated(published, '  a b c p\nA . . 5 4\nB 2 2.5 5 .'), 'A')
    expect(one).toMatchObject({ code: '1', full: { points: 50_000, total: 100_000, rank: 1, places: 1 } })
  })

  test('others are kept as they are, also where a rule compares units', () => {
    const compared = definitionOf([
      component('r', 4, { kind: 'relative', method: 'best', measure: 'n', equal: 'full' }),
    ])
    const [r] = rankWorth(evaluated(compared, '  n\nA 5\nB 10'), 'A')
    expect(r).toMatchObject({ full: { points: 40_000, rank: 1 }, best: { points: 40_000, rank: 1 } })
  })

  test('an incomplete unit gains points and has no rank', () => {
    const [a] = rankWorth(evaluated(tree, '  a b c\nA 1 3 .\nB 2 3 4'), 'A')
    expect(a!.full).toMatchObject({ gain: 10_000, rank: Number.NaN, places: Number.NaN })
  })

  test('nothing lost lists nothing; one unit is first', () => {
    expect(rankWorth(evaluated(tree, '  a b c\nA 2 3 5'), 'A')).toEqual([])
    expect(rankWorth(evaluated(tree, '  a b c\nA 0 3 5'), 'A')[0]!.full).toMatchObject({ rank: 1, places: 0 })
  })

  test('unknown units are refused', () => {
    expect(() => rankWorth(evaluated(tree, table), 'Z')).toThrow(RangeError)
  })

  test('it is what an evaluation with the facts changed says: totals, ranks, ties, exclusion, outside points', () => {
    const value = (max: number, ...words: string[]) =>
      fc.oneof(
        { weight: 5, arbitrary: fc.integer({ min: 0, max: 2 * max }).map((half) => String(half / 2)) },
        { weight: words.length, arbitrary: fc.constantFrom('0', ...words) },
      )
    const row = fc.tuple(value(2, 'n/a', '.'), value(3, 'n/a'), value(5), value(2), value(2))
    const ties = fc.constantFrom<TieRule>('competition', 'dense', 'average', 'ordinal')
    const on = fc.constantFrom('rounded' as const, 'unrounded' as const)
    const rows = fc.array(row, { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(rows, ties, on, fc.constantFrom(0, 2), (lines, tieRule, rankedOn, decimals) => {
        const definition = definitionOf(nodes, {
          ranking: { on: rankedOn, ties: tieRule },
          precision: {
            ratios: 'exact',
            points: { decimals: 2, mode: 'half-up' },
            totals: { decimals, mode: 'half-up' },
          },
          bonus: { cap: 1, nodes: [typed('x', 2)] },
          penalty: { cap: 1, nodes: [typed('y', 2)] },
        })
        const text = lines.map((line, k) => `U${k} ${line.join(' ')}`).join('\n')
        const evaluation = evaluated(definition, factsOf(`a b c x y\n${text}`))
        for (const { code, full } of rankWorth(evaluation, 'U0')) {
          const changed = update(evaluation, [{ unit: 'U0', measure: code, value: full.points / 10_000 }])
          const total = columnOf(changed, 'total')
          const k = unitPosition(changed.facts, 'U0')
          expect([full.total, full.rank]).toEqual([total.points[k], total.rank[k]])
        }
      }),
      { numRuns: 500 },
    )
  })
})
