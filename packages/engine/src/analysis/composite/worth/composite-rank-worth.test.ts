import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composite, facts, leaf, type Values } from '../../../composite/testing/small.ts'
import type { CompositeMethod } from '../../../definition/composite.ts'
import type { Node } from '../../../definition/node.ts'
import { evaluated } from '../../../testing/cells.ts'
import { definitionOf, typed } from '../../../testing/definition-of.ts'
import { anyComposite, anyCompositeFacts } from '../testing/arbitrary-composite.ts'
import { compositeLosses } from './composite-losses.ts'
import { compositeRankWorth } from './composite-rank-worth.ts'

const MIN_MAX: Partial<CompositeMethod> = { normalisation: { method: 'min-max' } }
const AB = [leaf('A', { weight: 3 }), leaf('B')]
const COLUMNS = { a: [2, 6, 10], b: [30, 15, 10] }
const year = (columns: Readonly<Record<string, Values>>, nodes = AB, method = MIN_MAX) =>
  evaluated(composite(nodes, method), facts(columns))

describe('compositeRankWorth', () => {
  // A 0, 50, 100 and B 100, 25, 0 with weights 3 : 1; totals 25, 43.75, 75
  test('u1 by hand: third with 25; 100 at A makes 100 and the first place, the median of 50 makes 62.5 and the second', () => {
    expect(compositeRankWorth(year(COLUMNS), 'u1')).toEqual([
      {
        code: 'A',
        name: 'A',
        lost: 750_000,
        full: { points: 1_000_000, total: 1_000_000, gain: 750_000, rank: 1, places: 2 },
        best: { points: 1_000_000, total: 1_000_000, gain: 750_000, rank: 1, places: 2 },
        median: { points: 500_000, total: 625_000, gain: 375_000, rank: 2, places: 1 },
      },
    ])
  })

  test('level with the median the unit keeps its own points; largest loss first', () => {
    const worth = compositeRankWorth(year(COLUMNS), 'u2')
    expect(worth.map(({ code, lost }) => [code, lost])).toEqual([
      ['A', 375_000],
      ['B', 187_500],
    ])
    expect(worth[1]!.full).toEqual({ points: 1_000_000, total: 625_000, gain: 187_500, rank: 2, places: 0 })
    expect(worth[1]!.median).toEqual({ points: 250_000, total: 437_500, gain: 0, rank: 2, places: 0 })
  })

  test('ahead of the median the unit keeps its own points', () => {
    const [worth] = compositeRankWorth(year({ a: [0, 9, 10], b: [0, 9, 10] }, [leaf('A')]), 'u2')
    expect(worth).toMatchObject({
      median: { points: 900_000, gain: 0 },
      best: { points: 1_000_000, gain: 100_000 },
    })
    const [ahead] = compositeRankWorth(year({ a: [0, 9, 10, 1] }, [leaf('A')]), 'u2')
    expect(ahead!.median).toMatchObject({ points: 900_000, gain: 0, places: 0 })
  })

  test('a tie counts as declared: level with the first is first, and half-way with mean ranks', () => {
    const definition = composite([leaf('A')], MIN_MAX)
    const average = { ...definition, ranking: { on: 'unrounded', ties: 'average' } } as const
    const given = facts({ a: [0, 5, 10] })
    expect(compositeRankWorth(evaluated(definition, given), 'u2')[0]!.full).toMatchObject({
      rank: 1,
      places: 1,
    })
    expect(compositeRankWorth(evaluated(average, given), 'u2')[0]!.full).toMatchObject({
      rank: 1.5,
      places: 0.5,
    })
  })

  test('ranks are those of the unit group, as are best and median', () => {
    const given = facts({ a: [0, 5, 10, 2] }, ['g', 'g', 'h', 'g'])
    const [worth] = compositeRankWorth(evaluated(composite([leaf('A')], MIN_MAX), given), 'u1')
    expect(worth).toMatchObject({
      full: { rank: 1, places: 2 },
      best: { points: 500_000, rank: 1, places: 2 },
      median: { points: 200_000, rank: 2, places: 1 },
    })
  })

  test('without a known maximum the best and the median remain', () => {
    const scores = { normalisation: { method: 'z-score' } } as const
    const worth = compositeRankWorth(year({ a: [1, 2, 3], b: [1, 3, 2] }, AB, scores), 'u1')
    expect(worth.map(({ code, best }) => [code, best.gain])).toEqual([
      ['A', 15_000],
      ['B', 5_000],
    ])
    expect(worth[0]).toMatchObject({ lost: Number.NaN, full: { rank: Number.NaN, places: Number.NaN } })
    // z-scores −1, 0, 1 and −1, 1, 0: totals −1, 0.25, 0.75; with 1 at A 0.5, with 0 at A −0.25.
    expect(worth[0]).toMatchObject({ best: { rank: 2, places: 1 }, median: { rank: 3, places: 0 } })
  })

  test('Copeland: a better score also takes from those it now beats', () => {
    const method: Partial<CompositeMethod> = { ...MIN_MAX, aggregation: [{ mean: 'copeland' }] }
    // Copeland scores 2, 0, −2; with 100 at A u3 draws with u1 and beats u2: 1, −1 … so u1 1, u2 −2, u3 1.
    const [worth] = compositeRankWorth(year({ a: [3, 2, 1] }, [leaf('A')], method), 'u3')
    expect(worth!.full).toEqual({ points: 1_000_000, total: 10_000, gain: 30_000, rank: 1, places: 2 })
  })

  test('Copeland inside groups beats the members of the own group only', () => {
    const method: Partial<CompositeMethod> = {
      normalisation: { method: 'goalposts', range: [0, 4], within: 'group' },
      aggregation: [{ mean: 'copeland' }],
    }
    const given = facts({ a: [3, 2, 1, 0] }, ['g', 'g', 'h', 'h'])
    const [worth] = compositeRankWorth(evaluated(composite([leaf('A')], method), given), 'u4')
    // From −1 to 1 against u3; the two of the other group do not count.
    expect(worth!.full).toMatchObject({ total: 10_000, gain: 20_000, rank: 1, places: 1 })
  })

  test('missing, all equal and one unit: nothing is known to be lost', () => {
    expect(compositeRankWorth(year({ a: [undefined, 1, 2] }, [leaf('A')]), 'u1')).toEqual([])
    expect(compositeRankWorth(year({ a: [4, 4] }, [leaf('A')]), 'u1')).toEqual([])
    expect(compositeRankWorth(year({ a: [4] }, [leaf('A')]), 'u1')).toEqual([])
  })

  test('a sum of points and an unknown unit are refused', () => {
    expect(() => compositeRankWorth(evaluated(definitionOf([typed('A', 4)]), '  A\nu2 2'), 'u2')).toThrow(
      RangeError,
    )
    expect(() => compositeRankWorth(year(COLUMNS), 'u9')).toThrow(RangeError)
  })

  test('gains are the losses, no trial costs points or places, and scaling all weights changes nothing', () => {
    const scaled = (nodes: readonly Node[]): Node[] =>
      nodes.map((node) => ({
        ...node,
        weight: (node.weight ?? 1) * 8,
        nodes: node.nodes && scaled(node.nodes),
      }))
    fc.assert(
      fc.property(anyComposite, anyCompositeFacts, fc.nat(6), (definition, given, position) => {
        const evaluation = evaluated(definition, given)
        const unit = given.units[position]!.code
        const worth = compositeRankWorth(evaluation, unit)
        const known = worth.filter(({ lost }) => !Number.isNaN(lost)).map(({ code, lost }) => [code, lost])
        expect(known).toEqual(compositeLosses(evaluation, unit).losses.map(({ code, lost }) => [code, lost]))
        const eight = { ...definition, nodes: scaled(definition.nodes) }
        expect(compositeRankWorth(evaluated(eight, given), unit)).toEqual(worth)
        // A node that gets its first value joins the mean above it and may pull it down.
        const hasGap = evaluation.columns.some(({ points }) => Number.isNaN(points[position]!))
        const { weights, aggregation } = definition.composite!
        if (hasGap || weights === 'principal-component') return
        // Copeland moves the other units too, at every node, and not all alike.
        if (aggregation.some(({ mean }) => mean === 'copeland')) return
        for (const { full, best, median } of worth) {
          for (const { gain, places } of [full, best, median]) {
            expect(gain < 0).toBe(false)
            expect(places < 0).toBe(false)
          }
        }
      }),
      { numRuns: 200 },
    )
  })
})
