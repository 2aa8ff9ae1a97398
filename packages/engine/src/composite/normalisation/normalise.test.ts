import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Normalisation, NormalisationMethod } from '../../definition/composite.ts'
import { column, type Values } from '../testing/small.ts'
import { distanceToTarget } from './distance.ts'
import { normalise } from './normalise.ts'

const HIGHER = { better: 'higher', target: 8 } as const
const LOWER = { better: 'lower', target: -8 } as const

const apply = (
  normalisation: Normalisation,
  values: Values,
  scale: typeof HIGHER | typeof LOWER = HIGHER,
) => [...normalise(column(...values), normalisation, scale)]

/** Result of each method on 0, 4, 4, −1 and a gap, worked by hand. */
const WORKED: Readonly<Record<NormalisationMethod, readonly number[]>> = {
  none: [0, 4, 4, -1],
  'min-max': [20, 100, 100, 0],
  'z-score': [-1.75, 2.25, 2.25, -2.75].map((distance) => distance / Math.sqrt(20.75 / 3)),
  scaled: [0, 4, 4, -1],
  goalposts: [0, 0.4, 0.4, 0],
  'distance-to-maximum': [0.2, 1, 1, 0],
  'distance-to-target': [1 / 9, 5 / 9, 5 / 9, 0],
  'fraction-of-maximum': [0, 1, 1, -0.25],
  rank: [2, 3, 3, 1],
  borda: [1, 2, 2, 0],
  'percentile-rank': [1 / 3, 2 / 3, 2 / 3, 0],
}
const METHODS = Object.keys(WORKED) as NormalisationMethod[]
const COMPARING = METHODS.filter((method) => !['none', 'scaled', 'goalposts'].includes(method))
const of = (method: NormalisationMethod): Normalisation =>
  method === 'goalposts' ? { method, range: [0, 10] } : { method }

describe('normalise', () => {
  test.each(METHODS)('%s of 0, 4, 4, −1 and a gap', (method) => {
    const actual = apply(of(method), [0, 4, 4, -1, undefined])
    WORKED[method].forEach((expected, i) => {
      expect(actual[i]).toBeCloseTo(expected, 14)
    })
    expect(actual[4]).toBeNaN()
  })

  test.each(COMPARING)('%s of equal values is missing, or what the definition declares', (method) => {
    expect(apply(of(method), [3, 3, undefined])).toEqual([Number.NaN, Number.NaN, Number.NaN])
    expect(apply({ method, equal: 'missing' }, [3, 3])).toEqual([Number.NaN, Number.NaN])
    expect(apply({ method, equal: 50 }, [3, undefined, 3])).toEqual([50, Number.NaN, 50])
    expect(apply({ method, equal: 0 }, [0.1, 0.1, 0.1])).toEqual([0, 0, 0])
  })

  test.each(COMPARING)('%s of one unit is what equal values are', (method) => {
    expect(apply(of(method), [3])).toEqual([Number.NaN])
    expect(apply({ method, equal: 1 }, [3])).toEqual([1])
  })

  test.each(METHODS)('%s of no values is missing', (method) => {
    expect(apply(of(method), [undefined, undefined])).toEqual([Number.NaN, Number.NaN])
    expect(apply(of(method), [])).toEqual([])
  })

  test.each(COMPARING.filter((method) => method !== 'fraction-of-maximum'))(
    '%s where less is better is that of the values multiplied by −1',
    (method) => {
      const turned = apply(of(method), [0, 4, 4, -1], HIGHER)
      expect(apply(of(method), [0, -4, -4, 1], LOWER)).toEqual(turned)
    },
  )

  test('min–max reaches any range exactly, a descending one too', () => {
    expect(apply({ method: 'min-max', range: [1, 10] }, [5, 7, 9])).toEqual([1, 5.5, 10])
    expect(apply({ method: 'min-max', range: [10, 1] }, [5, 7, 9])).toEqual([10, 5.5, 1])
  })

  test('z-score has the mean and deviation asked for', () => {
    expect(apply({ method: 'z-score', mean: 10, deviation: 2 }, [1, 2, 3])).toEqual([8, 10, 12])
  })

  test('goalposts: 1 in 0 to 10 is 0.1, 11 is 1, −1 is 0, and reversed 1 is 0.9', () => {
    const posts: Normalisation = { method: 'goalposts', range: [0, 10] }
    expect(apply(posts, [1, 11, -1])).toEqual([0.1, 1, 0])
    expect(apply(posts, [1, 11, -1], LOWER)).toEqual([0.9, 0, 1])
    expect(apply({ method: 'goalposts', range: [10, 0] }, [1])).toEqual([0.9])
    expect(apply({ method: 'goalposts', range: [10, 0] }, [1], LOWER)).toEqual([0.9])
  })

  test('distance to target 10 of 0, 5, 11 is 0, 0.5, 1.1, and 1 when cut off', () => {
    expect([...distanceToTarget(column(0, 5, 11), 10)]).toEqual([0, 0.5, 1.1])
    expect([...distanceToTarget(column(0, 5, 11), 10, Number.NaN, 1)]).toEqual([0, 0.5, 1])
  })

  test('a target that is not better than the worst value, and a maximum not above 0, give missing, not Infinity', () => {
    expect([...distanceToTarget(column(8, 9), 8)]).toEqual([Number.NaN, Number.NaN])
    expect(apply({ method: 'fraction-of-maximum' }, [-1, 0])).toEqual([Number.NaN, Number.NaN])
    expect(apply({ method: 'fraction-of-maximum' }, [-4, -2])).toEqual([Number.NaN, Number.NaN])
  })

  test('every comparing method keeps the order of values and never gives Infinity', () => {
    const numbers = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 20 })
    fc.assert(
      fc.property(fc.constantFrom(...COMPARING), numbers, (method, values) => {
        const result = apply(of(method), values)
        for (let i = 0; i < values.length; i++) {
          expect(Math.abs(result[i]!)).not.toBe(Number.POSITIVE_INFINITY)
          for (let j = 0; j < i; j++)
            if (values[i]! < values[j]! && !Number.isNaN(result[i]!))
              expect(result[i]!).toBeLessThan(result[j]!)
        }
      }),
    )
  })
})
