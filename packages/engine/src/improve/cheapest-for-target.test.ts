import { describe, expect, test } from 'vitest'
import { cheapestForTarget } from './cheapest-for-target.ts'
import { effortCurve } from './effort-curve.ts'

const candidates = [
  { code: '1.1', gain: 5000, cost: 10 },
  { code: '1.2', gain: 4000, cost: 6 },
  { code: '2.1', gain: 2500, cost: 4 },
  { code: '2.2', gain: 2500, cost: 4.5, excludes: ['2.1'] },
]

describe('cheapestForTarget', () => {
  test('0.65 points come cheapest from 0.4 and 0.25 for 10, not from 0.5 and 0.25 for 14', () => {
    const result = cheapestForTarget(candidates, 6500)
    expect(result).toMatchObject({ status: 'optimal', plan: { codes: ['1.2', '2.1'], gain: 6500, cost: 10 } })
  })

  test('1.15 points are the most: 2.1 and 2.2 exclude each other', () => {
    expect(cheapestForTarget(candidates, 11_500)).toMatchObject({ status: 'optimal', plan: { cost: 20 } })
    expect(cheapestForTarget(candidates, 11_501)).toMatchObject({
      status: 'infeasible',
      reachable: 11_500,
      plan: { codes: ['1.1', '1.2', '2.1'], gain: 11_500, cost: 20 },
    })
  })

  test('a ceiling lowers what is reachable: 0.3 of 1.1 leaves 0.95', () => {
    const ceiling = new Map([['1.1', 3000]])
    expect(cheapestForTarget(candidates, 10_000, { ceiling })).toMatchObject({
      status: 'infeasible',
      reachable: 9500,
    })
  })

  test('nothing is needed: nothing is done, but what costs nothing is', () => {
    expect(cheapestForTarget(candidates, 0)).toMatchObject({
      status: 'optimal',
      plan: { codes: [], gain: 0, cost: 0 },
    })
    const free = [...candidates, { code: '3.1', gain: 100, cost: 0 }]
    expect(cheapestForTarget(free, -5)).toMatchObject({
      status: 'optimal',
      plan: { codes: ['3.1'], gain: 100 },
    })
  })

  test('no candidates reach 0 and nothing more', () => {
    expect(cheapestForTarget([], 0)).toMatchObject({ status: 'optimal', plan: { codes: [] } })
    expect(cheapestForTarget([], 1)).toMatchObject({
      status: 'infeasible',
      reachable: 0,
      plan: { codes: [] },
    })
    expect(cheapestForTarget([], Number.POSITIVE_INFINITY)).toMatchObject({
      status: 'infeasible',
      reachable: 0,
    })
  })

  test('equal costs: greater gain, then fewer candidates, then code order', () => {
    const ties = [
      { code: 'e', gain: 3, cost: 2 },
      { code: 'd', gain: 3, cost: 2 },
      { code: 'c', gain: 1, cost: 1 },
      { code: 'b', gain: 2, cost: 1 },
      { code: 'a', gain: 2, cost: 2 },
    ]
    expect(cheapestForTarget(ties, 2).plan?.codes).toEqual(['b'])
    expect(cheapestForTarget(ties, 3).plan?.codes).toEqual(['d'])
  })

  test('a missing target is refused', () => {
    expect(() => cheapestForTarget(candidates, Number.NaN)).toThrow(new RangeError('Needed gain is missing'))
  })

  test('past the limit the cost found and the least possible cost are told', () => {
    const result = cheapestForTarget(candidates, 6500, { limit: 1 })
    expect(result).toMatchObject({
      status: 'not-proven',
      plan: { codes: ['1.2', '2.1'], cost: 10 },
      bound: 10,
    })
  })
})

describe('effortCurve', () => {
  test('three candidates: 2/1, 3/2 and 4/4 give seven plans that nothing beats', () => {
    const three = [
      { code: 'a', gain: 2, cost: 1 },
      { code: 'b', gain: 3, cost: 2 },
      { code: 'c', gain: 4, cost: 4 },
    ]
    expect(effortCurve(three)?.map(({ codes, gain, cost }) => `${codes.join('')} ${gain}/${cost}`)).toEqual([
      ' 0/0',
      'a 2/1',
      'b 3/2',
      'ab 5/3',
      'ac 6/5',
      'bc 7/6',
      'abc 9/7',
    ])
  })

  test('no candidates, or none that gains, give the one empty plan', () => {
    const empty = [{ codes: [], gain: 0, cost: 0 }]
    expect(effortCurve([])).toEqual(empty)
    expect(effortCurve([{ code: 'a', gain: 0, cost: 3 }])).toEqual(empty)
  })

  test('past the limit there is no curve', () => {
    expect(effortCurve(candidates, { limit: 1 })).toBeUndefined()
  })
})
