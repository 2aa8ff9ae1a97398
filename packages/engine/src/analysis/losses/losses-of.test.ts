import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluated } from '../../testing/cells.ts'
import { definitionOf, group, typed } from '../../testing/definition-of.ts'
import { factsOf } from '../../testing/facts-of.ts'
import { lossesOf } from './losses-of.ts'

const tree = definitionOf([group('1', [typed('a', 2), typed('b', 3)]), group('2', [typed('c', 5)])])
const table = `
      a    b    c
  A   2    1.5  4
  B   1    3    4.5
  C   0.5  2    5
  D   2    0    .`

describe('lossesOf', () => {
  test('B lost 1 of 2 at a and 0.5 of 5 at c: two thirds and one third of its loss', () => {
    const { losses, sum, open } = lossesOf(evaluated(tree, table), 'B')
    expect(losses.map(({ code, lost }) => [code, lost])).toEqual([
      ['a', 10_000],
      ['c', 5_000],
    ])
    expect(losses.map(({ share }) => share)).toEqual([2 / 3, 1 / 3])
    expect(sum).toEqual({ leaves: 15_000, rounding: 0, rescaling: 0, bonus: 0, limits: 0, total: 15_000 })
    expect(open).toEqual([])
  })

  test('A and D do best at a; the median of 2, 1, 0.5 and 2 is 1.5, the mean of the two in the middle', () => {
    const [a] = lossesOf(evaluated(tree, table), 'B').losses
    expect(a!.peers).toEqual({ best: 20_000, bestUnits: ['A', 'D'], median: 15_000 })
    expect([a!.gapToBest, a!.gapToMedian]).toEqual([10_000, 5_000])
  })

  test('ahead of the median the gap is below 0; at the best it is 0', () => {
    const [, c] = lossesOf(evaluated(tree, table), 'A').losses
    expect(c).toMatchObject({ code: 'c', peers: { best: 50_000, median: 45_000 }, gapToMedian: 5_000 })
    const [b] = lossesOf(evaluated(tree, '  a b c\nA 2 2 5\nB 2 1 5'), 'A').losses
    expect(b).toMatchObject({ gapToBest: 0, gapToMedian: -5_000 })
  })

  test('a node below and the longest list: shares and sums cover all that is lost there', () => {
    const { losses, sum } = lossesOf(evaluated(tree, table), 'C', { node: '1', most: 1 })
    expect(losses).toMatchObject([{ code: 'a', lost: 15_000, share: 0.6 }])
    expect(sum.total).toBe(25_000)
  })

  test('a missing figure is open, no loss', () => {
    const { losses, open, sum } = lossesOf(evaluated(tree, table), 'D')
    expect(losses.map(({ code }) => code)).toEqual(['b'])
    expect(open).toEqual(['c'])
    expect(sum.total).toBe(30_000)
  })

  test('equal losses stand in tree order; a unit alone is its own best and median; nothing lost lists nothing', () => {
    const alone = evaluated(tree, '  a b c\nA 1 2 4')
    const { losses } = lossesOf(alone, 'A')
    expect(losses.map(({ code, gapToBest, gapToMedian }) => [code, gapToBest, gapToMedian])).toEqual([
      ['a', 0, 0],
      ['b', 0, 0],
      ['c', 0, 0],
    ])
    expect(lossesOf(evaluated(tree, '  a b c\nA 2 3 5'), 'A').losses).toEqual([])
  })

  test('other groups are no peers', () => {
    const [a] = lossesOf(evaluated(tree, '  a b c\nA:h 1 3 5\nB:k 2 3 5'), 'A').losses
    expect(a!.peers.bestUnits).toEqual(['A'])
  })

  test('a published figure that stands in for unknown parts carries the loss itself', () => {
    const published = definitionOf([
      group('1', [typed('a', 2), typed('b', 3)], { published: 'p' }),
      typed('c', 5),
    ])
    const { losses, open, sum } = lossesOf(evaluated(published, '  a b c p\nA 2 . 4 3.75'), 'A')
    expect(losses.map(({ code, lost, status }) => [code, lost, status])).toEqual([
      ['1', 12_500, 'published'],
      ['c', 10_000, 'scored'],
    ])
    expect([open, sum.leaves, sum.total]).toEqual([[], 22_500, 22_500])
  })

  test('excluded components: a loss of 2 of 8 is a loss of 2.5 of 10', () => {
    const { sum } = lossesOf(evaluated(tree, '  a b c\nA n/a 2 4'), 'A')
    expect(sum).toEqual({ leaves: 20_000, rounding: 0, rescaling: 5_000, bonus: 0, limits: 0, total: 25_000 })
  })

  test('bonus makes up for losses, a penalty is a loss up to its cap', () => {
    const outside = definitionOf([typed('c', 5)], {
      bonus: { cap: 1, nodes: [typed('x', 2)] },
      penalty: { cap: 2, nodes: [typed('y', 2), typed('z', 2)] },
    })
    const { losses, sum } = lossesOf(evaluated(outside, '  c x y z\nA 4 1.5 1.5 1\nB 4 0 0 0.5'), 'A')
    expect(losses.map(({ code, lost, gapToBest }) => [code, lost, gapToBest])).toEqual([
      ['y', 15_000, 15_000],
      ['c', 10_000, 0],
      ['z', 10_000, 5_000],
    ])
    expect(sum).toEqual({
      leaves: 35_000,
      rounding: 0,
      rescaling: 0,
      bonus: 10_000,
      limits: -5_000,
      total: 20_000,
    })
  })

  test('an index does not fall below 0', () => {
    const outside = definitionOf([typed('c', 5)], { penalty: { cap: 9, nodes: [typed('y', 9)] } })
    const { sum } = lossesOf(evaluated(outside, '  c y\nA 1 3'), 'A')
    expect(sum).toMatchObject({ leaves: 70_000, limits: -20_000, total: 50_000 })
  })

  test('the period before: same share of the maximum of today, several codes added up, NaN where nothing compares', () => {
    const earlier = definitionOf([typed('k', 1), typed('l', 3), typed('c', 5)])
    const before = evaluated(earlier, '  k l c\nB 1 1 .\nX 1 1 1')
    const origins = [{ code: 'a', earlier: ['k', 'l'], certainty: 'declared' }]
    const now = evaluated(tree, table)
    const { losses } = lossesOf(now, 'B', { before, origins })
    // 2 of 4 is 1 of 2 today.
    expect(losses[0]).toMatchObject({ code: 'a', earlier: 10_000, gapToEarlier: 0, certainty: 'declared' })
    expect(losses[1]).toMatchObject({ code: 'c', earlier: Number.NaN, gapToEarlier: Number.NaN })
    expect(lossesOf(now, 'A', { before, origins }).losses[0]!.earlier).toBeNaN()
    expect(() => lossesOf(now, 'B', { before, origins: [{ code: 'a', earlier: ['q'] }] })).toThrow(RangeError)
  })

  test('unknown units and codes are refused', () => {
    expect(() => lossesOf(evaluated(tree, table), 'Z')).toThrow(RangeError)
    expect(() => lossesOf(evaluated(tree, table), 'A', { node: '9' })).toThrow(RangeError)
  })

  const cellValue = (max: number) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.integer({ min: 0, max: max * 100 }).map((value) => String(value / 100)) },
      { weight: 1, arbitrary: fc.constant('.') },
    )
  const row = fc.tuple(cellValue(2), cellValue(3), cellValue(5))

  test('losses of the leaves add up to the loss of the whole index, to the last ten-thousandth', () => {
    fc.assert(
      fc.property(row, (values) => {
        const { losses, sum } = lossesOf(evaluated(tree, factsOf(`a b c\nA ${values.join(' ')}`)), 'A')
        expect(losses.reduce((all, { lost }) => all + lost, 0)).toBe(sum.total)
        expect(sum).toMatchObject({ leaves: sum.total, rounding: 0, rescaling: 0, limits: 0 })
      }),
    )
  })

  test('with exclusion, outside points, coarse totals and published figures the named parts make up the total', () => {
    const withExclusion = fc.tuple(
      fc.oneof(cellValue(2), fc.constant('n/a')),
      fc.oneof(cellValue(3), fc.constant('n/a')),
      cellValue(5),
      cellValue(2),
      cellValue(9),
      cellValue(4),
    )
    fc.assert(
      fc.property(withExclusion, fc.constantFrom(0, 1, 2), (values, decimals) => {
        const definition = definitionOf(
          [group('1', [typed('a', 2), typed('b', 3)], { published: 'p' }), group('2', [typed('c', 5)])],
          {
            bonus: { cap: 1, nodes: [typed('x', 2)] },
            penalty: { cap: 8, nodes: [typed('y', 9)] },
            precision: {
              ratios: 'exact',
              points: { decimals: 2, mode: 'half-up' },
              totals: { decimals, mode: 'half-up' },
            },
          },
        )
        const evaluation = evaluated(definition, factsOf(`a b c x y p\nA ${values.join(' ')}`))
        for (const node of [undefined, '1', '2', 'penalty']) {
          const { sum, losses } = lossesOf(evaluation, 'A', { node })
          fc.pre(!Number.isNaN(sum.total))
          expect(losses.reduce((all, { lost }) => all + lost, 0)).toBe(sum.leaves)
          expect(sum.leaves + sum.rounding + sum.rescaling - sum.bonus + sum.limits).toBe(sum.total)
          // Each of the two levels rounds by at most half a step.
          expect(Math.abs(sum.rounding)).toBeLessThanOrEqual(3 * 0.5 * 10 ** (4 - decimals))
        }
      }),
      { numRuns: 500 },
    )
  })
})
