import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { branch, composite, facts, leaf, type Values } from '../../../composite/testing/small.ts'
import type { CompositeMethod } from '../../../definition/composite.ts'
import type { Definition } from '../../../definition/definition.ts'
import { changeFacts } from '../../../evaluate/update.ts'
import { evaluated } from '../../../testing/cells.ts'
import { definitionOf, typed } from '../../../testing/definition-of.ts'
import { anyComposite, anyCompositeFacts } from '../testing/arbitrary-composite.ts'
import { compositeLosses } from './composite-losses.ts'

const MIN_MAX: Partial<CompositeMethod> = { normalisation: { method: 'min-max' } }
const AB = [leaf('A'), leaf('B')]
const COLUMNS = { a: [2, 6, 10], b: [30, 15, 10] }
const year = (columns: Readonly<Record<string, Values>>, nodes = AB, method = MIN_MAX) =>
  evaluated(composite(nodes, method), facts(columns))

/** Sub-indices on 10 with weights in per cent, totals on 100, as the PCI has them. */
function pci(weights: readonly number[]): Definition {
  return {
    ...composite(
      weights.map((weight, i) => leaf(`S${i}`, { weight })),
      { times: 10, dataThreshold: 1 },
    ),
    measures: weights.map((_, i) => ({ code: `s${i}`, name: `s${i}`, least: 0, most: 10 })),
  }
}

describe('compositeLosses', () => {
  // A 0, 50, 100 and B 100, 25, 0; totals 50, 37.5, 50
  test('u2 by hand: 50 of 100 lost at A is worth 25 of the index, 75 of 100 at B 37.5; together the whole loss', () => {
    const { losses, sum, open, unit, node } = compositeLosses(year(COLUMNS), 'u2')
    expect(losses.map(({ code, lost, share }) => [code, lost, share])).toEqual([
      ['B', 375_000, 0.6],
      ['A', 250_000, 0.4],
    ])
    expect(sum).toEqual({
      leaves: 625_000,
      rounding: 0,
      rescaling: 0,
      bonus: 0,
      limits: 0,
      total: 625_000,
    })
    expect([unit, node, open]).toEqual(['u2', 'total', []])
  })

  test('points, maximum, best and median are on the scale of the indicator, gaps in points of the index', () => {
    const [b] = compositeLosses(year({ ...COLUMNS, b: [30, 12, 20] }), 'u2').losses
    expect(b).toMatchObject({
      points: 0,
      max: 1_000_000,
      peers: { best: 1_000_000, bestUnits: ['u1'], median: 444_400 },
      gapToBest: 500_000,
      gapToMedian: 222_200,
      status: 'scored',
    })
    expect(b!.earlier).toBeNaN()
    expect(b!.gapToEarlier).toBeNaN()
  })

  test('ahead of the median the gap is below 0; at the maximum nothing is lost', () => {
    const { losses } = compositeLosses(year({ a: [0, 8, 10, 0], b: [0, 9, 10, 10] }), 'u2')
    expect(losses.map(({ code, gapToMedian }) => [code, gapToMedian])).toEqual([
      ['A', -200_000],
      ['B', 25_000],
    ])
    expect(compositeLosses(year({ a: [0, 8, 10], b: [0, 9, 10] }), 'u3')).toMatchObject({
      losses: [],
      sum: { leaves: 0, total: 0 },
    })
  })

  test('a geometric mean: 4 and 9 of 16 make 6; 16 at A makes 12, 16 at B makes 8; 2 of the 10 lost take both', () => {
    const definition = {
      ...composite([leaf('A', { max: 16 }), leaf('B', { max: 16 })], {
        aggregation: [{ mean: 'geometric' }],
      }),
      scale: 16,
    }
    const { losses, sum } = compositeLosses(evaluated(definition, facts({ a: [4], b: [9] })), 'u1')
    expect(losses.map(({ code, lost }) => [code, lost])).toEqual([
      ['A', 60_000],
      ['B', 20_000],
    ])
    expect(sum).toMatchObject({ leaves: 80_000, rounding: 20_000, total: 100_000 })
  })

  test('weights 50, 30 and 20: 3.5, 2 and 6.75 of 10 lost are 17.5, 6 and 13.5 of 37 lost of 100', () => {
    const evaluation = evaluated(pci([50, 30, 20]), facts({ s0: [6.5], s1: [8], s2: [3.25] }))
    const { losses, sum } = compositeLosses(evaluation, 'u1')
    expect(losses.map(({ code, lost }) => [code, lost])).toEqual([
      ['S0', 175_000],
      ['S2', 135_000],
      ['S1', 60_000],
    ])
    expect(sum).toMatchObject({ leaves: 370_000, rounding: 0, total: 370_000 })
  })

  test('linear losses are max less points times the weight, and add up exactly', () => {
    const tenths = fc.array(fc.nat(100), { minLength: 3, maxLength: 3 })
    fc.assert(
      fc.property(tenths, fc.nat(60), fc.nat(40), (scores, one, two) => {
        const weights = [one, two, 100 - one - two]
        const columns = Object.fromEntries(scores.map((score, i) => [`s${i}`, [score / 10]]))
        const { losses, sum } = compositeLosses(evaluated(pci(weights), facts(columns)), 'u1')
        expect(sum.rounding).toBe(0)
        expect(sum.total).toBe(sum.leaves)
        for (const { code, lost } of losses) {
          const i = Number(code.slice(1))
          expect(lost).toBe((100 - scores[i]!) * weights[i]! * 100)
        }
      }),
    )
  })

  test('below a node losses are points of that node; the longest list leaves the sums alone', () => {
    const nodes = [branch('P', AB), leaf('C')]
    const evaluation = year({ ...COLUMNS, c: [0, 1, 2] }, nodes)
    expect(compositeLosses(evaluation, 'u2', { node: 'P', most: 1 })).toMatchObject({
      node: 'P',
      losses: [{ code: 'B', lost: 375_000, share: 0.6 }],
      sum: { leaves: 625_000, rounding: 0, total: 625_000 },
    })
    expect(compositeLosses(evaluation, 'u2', { node: 'A' }).losses).toMatchObject([
      { lost: 500_000, share: 1 },
    ])
    expect(compositeLosses(evaluation, 'u2').losses).toMatchObject([
      { code: 'C', lost: 250_000 },
      { code: 'B', lost: 187_500 },
      { code: 'A', lost: 125_000 },
    ])
  })

  test('less is better: 8 days between 2 and 10 score 25, and 75 are lost', () => {
    const nodes = [leaf('A', { better: 'lower' })]
    expect(compositeLosses(year({ a: [2, 8, 10] }, nodes), 'u2').losses).toMatchObject([
      { points: 250_000, lost: 750_000 },
    ])
    const least = { ...composite(nodes), scale: 0, measures: [{ code: 'a', name: 'a', least: 1, most: 9 }] }
    expect(compositeLosses(evaluated(least, facts({ a: [4] })), 'u1').losses).toMatchObject([
      { points: -40_000, max: -10_000, lost: 30_000 },
    ])
  })

  test('a missing value is open, no loss; what is left of the loss stands under rounding', () => {
    const { losses, open, sum } = compositeLosses(year({ ...COLUMNS, b: [30, undefined, 10] }), 'u2')
    expect(losses.map(({ code, lost }) => [code, lost])).toEqual([['A', 500_000]])
    expect(open).toEqual(['B'])
    expect(sum).toMatchObject({ leaves: 500_000, rounding: 0, total: 500_000 })
  })

  test('without a total every loss is open', () => {
    const strict = { ...MIN_MAX, dataThreshold: 1 }
    const { losses, open, sum } = compositeLosses(
      year({ ...COLUMNS, b: [30, undefined, 10] }, AB, strict),
      'u2',
    )
    expect([losses, open]).toEqual([[], ['A', 'B']])
    expect(sum).toMatchObject({ leaves: 0, rounding: 0, total: Number.NaN })
  })

  test('without a known maximum a loss is open: z-scores, and plain values whose measure has no bound', () => {
    expect(compositeLosses(year(COLUMNS, AB, { normalisation: { method: 'z-score' } }), 'u2').open).toEqual([
      'A',
      'B',
    ])
    expect(compositeLosses(year(COLUMNS, AB, {}), 'u2').open).toEqual(['A', 'B'])
  })

  test('a bound of the measure is no maximum once values are divided or treated', () => {
    const measures = [{ code: 'a', name: 'a', most: 10 }]
    const openOf = (nodes = [leaf('A')], method: Partial<CompositeMethod> = {}) => {
      const definition = { ...composite(nodes, method), measures }
      return compositeLosses(evaluated(definition, facts({ a: [4, 8], d: [2, 2] })), 'u1').open
    }
    expect(openOf()).toEqual([])
    expect(openOf([leaf('A', { denominator: 'd' })])).toEqual(['A'])
    const treatment = { skewness: 2, kurtosis: 3.5, winsorise: 5 }
    expect(openOf([leaf('A')], { treatment })).toEqual(['A'])
  })

  test('all units equal have no score, one unit alone is its own best and median', () => {
    expect(compositeLosses(year({ a: [4, 4], b: [4, 4] }), 'u1').open).toEqual(['A', 'B'])
    const posts: Partial<CompositeMethod> = { normalisation: { method: 'goalposts', range: [0, 4] } }
    const { losses } = compositeLosses(year({ a: [1], b: [1] }, AB, posts), 'u1')
    expect(losses.map(({ code, gapToBest, gapToMedian }) => [code, gapToBest, gapToMedian])).toEqual([
      ['A', 0, 0],
      ['B', 0, 0],
    ])
  })

  test('the period before: its score on the scale of today, and what that score would bring to the index', () => {
    const before = year(COLUMNS, AB, { normalisation: { method: 'min-max', range: [0, 10] } })
    const after = year({ a: [2, 3, 10], b: [30, 15, 10] })
    const [a, b] = compositeLosses(after, 'u2', { before }).losses
    expect(a).toMatchObject({ code: 'A', points: 125_000, earlier: 500_000, gapToEarlier: 187_500 })
    expect(b).toMatchObject({ code: 'B', earlier: 250_000, gapToEarlier: 0 })
    const points = evaluated(definitionOf([typed('A', 4)]), '  A\nu2 2')
    expect(compositeLosses(after, 'u2', { before: points }).losses[0]!.earlier).toBeNaN()
  })

  test('a sum of points, an unknown unit or code is refused', () => {
    const points = evaluated(definitionOf([typed('A', 4)]), '  A\nu2 2')
    expect(() => compositeLosses(points, 'u2')).toThrow('test 1 is a sum of points, not a composite index')
    expect(() => compositeLosses(year(COLUMNS), 'u9')).toThrow(RangeError)
    expect(() => compositeLosses(year(COLUMNS), 'u2', { node: 'X' })).toThrow(RangeError)
  })

  test('what is lost is what an evaluation with the fact at its best gives, where units are not compared', () => {
    fc.assert(
      fc.property(anyComposite, anyCompositeFacts, fc.nat(6), (definition, given, position) => {
        const plain: Definition = {
          ...definition,
          composite: {
            ...definition.composite!,
            normalisation: { method: 'goalposts', range: [0, 8] },
            weights: 'given',
            imputation: undefined,
            treatment: undefined,
          },
        }
        const evaluation = evaluated(plain, given)
        const unit = given.units[position]!.code
        const { losses, sum } = compositeLosses(evaluation, unit)
        expect(Number.isNaN(sum.total) ? 0 : sum.total - sum.leaves).toBe(sum.rounding)
        for (const { code, lost } of losses) {
          const place = evaluation.index.byCode.get(code)!
          const by = place.node!.denominator
          const divisor = by === undefined ? 1 : given.columns.get(by)!.values[position]!
          const value = (place.node!.better === 'lower' ? 0 : 8) * divisor
          const best = changeFacts(given, [{ unit, measure: place.node!.measure!, value }])
          const [total] = evaluated(plain, best).columns
          expect(total!.points[position]! - evaluation.columns[0]!.points[position]!).toBe(lost)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('total = leaves + rounding, whatever the method; losses never grow down the list', () => {
    fc.assert(
      fc.property(anyComposite, anyCompositeFacts, fc.nat(6), (definition, given, position) => {
        const { losses, sum } = compositeLosses(evaluated(definition, given), given.units[position]!.code)
        const list = losses.map(({ lost }) => lost)
        expect(list).toEqual(list.toSorted((a, b) => b - a))
        expect(list.reduce((all, lost) => all + lost, 0)).toBe(sum.leaves)
        if (!Number.isNaN(sum.total)) expect(sum.leaves + sum.rounding).toBe(sum.total)
      }),
      { numRuns: 200 },
    )
  })
})
