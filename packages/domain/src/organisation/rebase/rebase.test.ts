import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareOfMillionths, WHOLE } from '../share.ts'
import type { Succession } from '../succession.ts'
import { after, mapOf, merge } from '../testing/map-of.ts'
import { add, decimalText, exactOf, ZERO } from './fraction.ts'
import { type OldFigure, rebase } from './rebase.ts'
import { rebaseOn } from './rebase-on.ts'

/** `A→N 0.6` on a day. */
const pass = (on: string, words: string): Succession => {
  const [arrow = '', share = '1'] = words.split(' ')
  const [from = '', to = ''] = arrow.split('→')
  return { from, to, on, share, basis: '', kind: from === to ? 'continue' : 'merge' }
}
const SUM = { method: 'sum' } as const
const MEAN = { method: 'weighted-mean', decimals: 2 } as const
const values = (figures: readonly { unit: string; value: string | null }[]) =>
  Object.fromEntries(figures.map(({ unit, value }) => [unit, value]))

describe('rebase by sum', () => {
  test('adds counts by share, exactly', () => {
    const figures = [
      { unit: 'A', value: '100' },
      { unit: 'B', value: '0.1' },
      { unit: 'C', value: '7' },
    ]
    const successions = [
      pass('2025-07-01', 'A→N 0.6924'),
      pass('2025-07-01', 'A→C 0.3076'),
      pass('2025-07-01', 'B→N'),
    ]
    expect(values(rebase(figures, successions, SUM))).toEqual({ N: '69.34', C: '37.76' })
  })

  test('keeps zero and negative values as values, and a missing one missing with its reason', () => {
    const successions = [pass('2025-07-01', 'A→N'), pass('2025-07-01', 'B→N')]
    expect(
      values(
        rebase(
          [
            { unit: 'A', value: '0' },
            { unit: 'B', value: '-2.5' },
          ],
          successions,
          SUM,
        ),
      ),
    ).toEqual({
      N: '-2.5',
    })
    const [drawn] = rebase(
      [
        { unit: 'A', value: '5' },
        { unit: 'B', value: null, reason: 'chưa nộp' },
      ],
      successions,
      SUM,
    )
    expect(drawn?.value).toBeNull()
    expect(drawn?.reason?.vi).toBe('Chưa có số liệu của 1/2 đơn vị trước sắp xếp: chưa nộp')
  })

  test('is missing when a former unit is not in the list at all', () => {
    const successions = [pass('2025-07-01', 'A→N'), pass('2025-07-01', 'B→N')]
    expect(values(rebase([{ unit: 'A', value: '5' }], successions, SUM))).toEqual({ N: null })
  })

  test('follows successions of several days, each day at once', () => {
    const successions = [
      pass('2020-01-01', 'A→B 0.5'),
      pass('2020-01-01', 'A→A 0.5'),
      pass('2025-01-01', 'B→C'),
    ]
    expect(
      values(
        rebase(
          [
            { unit: 'A', value: '10' },
            { unit: 'B', value: '1' },
          ],
          successions,
          SUM,
        ),
      ),
    ).toEqual({
      A: '5',
      C: '6',
    })
    const swapped = [pass('2025-01-01', 'A→B'), pass('2025-01-01', 'B→A')]
    expect(
      values(
        rebase(
          [
            { unit: 'A', value: '1' },
            { unit: 'B', value: '2' },
          ],
          swapped,
          SUM,
        ),
      ),
    ).toEqual({ B: '1', A: '2' })
  })

  test('tells which shares of which figures went in', () => {
    const [drawn] = rebase([{ unit: 'A', value: '10' }], [pass('2020-01-01', 'A→N 1')], SUM)
    expect(drawn?.parts).toEqual([{ unit: 'A', share: '1', value: '10' }])
  })
})

describe('rebase by weighted mean', () => {
  const successions = [pass('2025-07-01', 'A→N'), pass('2025-07-01', 'B→N')]

  test('weighs each rate by its weight times its share and rounds once', () => {
    const figures = [
      { unit: 'A', value: '90', weight: '100' },
      { unit: 'B', value: '80', weight: '200' },
    ]
    expect(values(rebase(figures, successions, MEAN))).toEqual({ N: '83.33' })
  })

  test('keeps a rate that nothing joins as it is, even without a weight', () => {
    expect(values(rebase([{ unit: 'A', value: '66.6667' }], [pass('2025-07-01', 'A→N')], MEAN))).toEqual({
      N: '66.6667',
    })
  })

  test('is missing without a weight, and when all weights are zero', () => {
    const weights = (a: string | null, b: string | null): OldFigure[] => [
      { unit: 'A', value: '90', weight: a },
      { unit: 'B', value: '80', weight: b },
    ]
    expect(rebase(weights('1', null), successions, MEAN)[0]?.reason?.vi).toBe(
      'Chưa có quyền số của 1/2 đơn vị trước sắp xếp',
    )
    expect(rebase(weights('0', '0'), successions, MEAN)[0]?.reason?.vi).toBe('Tổng quyền số bằng 0')
    expect(values(rebase(weights('0', '3'), successions, MEAN))).toEqual({ N: '80' })
  })

  test('gives equal rates back whatever the weights', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(1000), (a, b) => {
        fc.pre(a + b > 0)
        const figures = [
          { unit: 'A', value: '72.5', weight: String(a) },
          { unit: 'B', value: '72.5', weight: String(b) },
        ]
        expect(values(rebase(figures, successions, MEAN))).toEqual({ N: '72.5' })
      }),
    )
  })
})

describe('laws', () => {
  const count = fc
    .integer({ min: -1_000_000, max: 1_000_000 })
    .map((n) => decimalText({ digits: BigInt(n), places: 3 }))
  const total = (figures: readonly { value: string | null }[]) =>
    decimalText(figures.reduce((sum, { value }) => add(sum, exactOf(value!)), ZERO))
  /** Shares of a whole among `n` units, none of them nothing. */
  const shares = (n: number) =>
    fc
      .uniqueArray(fc.integer({ min: 1, max: WHOLE - 1 }), { minLength: n - 1, maxLength: n - 1 })
      .map((cuts) => {
        const sorted = [0, ...cuts.sort((a, b) => a - b), WHOLE]
        return sorted.slice(1).map((cut, i) => shareOfMillionths(cut - sorted[i]!))
      })

  test('re-basing onto the same map changes nothing', () => {
    fc.assert(
      fc.property(fc.array(count, { maxLength: 8 }), (list) => {
        const figures = list.map((value, i) => ({ unit: `U${i}`, value }))
        expect(values(rebase(figures, [], SUM))).toEqual(values(figures))
      }),
    )
  })

  test('a merger then a split by any shares keeps the total to the last digit', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 6 }), shares(4), (list, parts) => {
        const figures = list.map((value, i) => ({ unit: `U${i}`, value }))
        const successions = [
          ...figures.map(({ unit }) => pass('2025-01-01', `${unit}→N`)),
          ...parts.map((share, i) => pass('2026-01-01', `N→V${i} ${share}`)),
        ]
        expect(total(rebase(figures, successions, SUM))).toBe(total(figures))
      }),
    )
  })

  test('merging then splitting by the shares the parts had gives each back what it had', () => {
    fc.assert(
      fc.property(shares(3), (parts) => {
        const figures = parts.map((share, i) => ({ unit: `U${i}`, value: share }))
        const successions = [
          ...figures.map(({ unit }) => pass('2025-01-01', `${unit}→N`)),
          ...figures.map(({ unit, value }) => pass('2026-01-01', `N→${unit} ${value}`)),
        ]
        expect(values(rebase(figures, successions, SUM))).toEqual(values(figures))
      }),
    )
  })

  test('the order of figures and of successions of one day does not matter', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), (order) => {
        const figures = ['1', '20', '300', '4000'].map((value, i) => ({ unit: `U${i}`, value }))
        const successions = figures.map(({ unit }) =>
          pass('2025-01-01', `${unit}→N${unit === 'U0' ? '' : 'N'}`),
        )
        const mixed = rebase(
          order.map((i) => figures[i]!),
          order.map((i) => successions[i]!),
          SUM,
        )
        expect(values(mixed)).toEqual({ N: '1', NN: '4320' })
      }),
    )
  })
})

describe('rebaseOn', () => {
  const map = after(mapOf('A B C D'), merge('2025-07-01', 'A B', 'N'), {
    operation: 'merge',
    on: '2025-07-01',
    basis: '',
    from: [{ unit: 'C', share: '1' }],
    into: { unit: 'D' },
  })
  const years = { older: '2024-12-31', later: '2025-12-31', rule: SUM }

  test('draws figures of one day on the map of another', () => {
    const figures = ['A', 'B', 'C', 'D'].map((unit, i) => ({ unit, value: String(10 ** i) }))
    expect(values(rebaseOn(map, figures, years).figures)).toEqual({ N: '11', D: '1100' })
  })

  test('is missing where the unit that took another in has no figure', () => {
    expect(values(rebaseOn(map, [{ unit: 'C', value: '5' }], years).figures)).toEqual({ D: null })
  })

  test('leaves out successions outside the two days and names figures that no unit of the later map continues', () => {
    const before = { older: '2020-01-01', later: '2025-06-30', rule: SUM }
    expect(values(rebaseOn(map, [{ unit: 'A', value: '1' }], before).figures)).toEqual({ A: '1' })
    const closed = after(mapOf('A B'), { operation: 'close', on: '2025-07-01', basis: '', unit: 'A' })
    const drawn = rebaseOn(
      closed,
      [
        { unit: 'A', value: '1' },
        { unit: 'B', value: '2' },
      ],
      years,
    )
    expect([values(drawn.figures), values(drawn.left)]).toEqual([{ B: '2' }, { A: '1' }])
  })
})
