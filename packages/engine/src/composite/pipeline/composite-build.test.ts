import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CompositeMethod } from '../../definition/composite.ts'
import type { Node } from '../../definition/node.ts'
import { type Facts, NOT_APPLICABLE } from '../../facts/facts.ts'
import { textOfReason } from '../explanation/composite-reason.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { branch, composite, facts, leaf, type Values } from '../testing/small.ts'
import { buildComposite } from './composite-build.ts'

const build = (nodes: readonly Node[], data: Facts, method: Partial<CompositeMethod> = {}) =>
  buildComposite(compileComposite(composite(nodes, method)), data)

const TREE = [branch('P', [leaf('A'), leaf('B', { weight: 2 })], { weight: 3 }), leaf('C')]

describe('buildComposite', () => {
  test('weights multiply up the tree: (3 × (1 × 6 + 2 × 3) ÷ 3 + 8) ÷ 4 is 5', () => {
    const { aggregated } = build(TREE, facts({ a: [6], b: [3], c: [8] }))
    expect([aggregated.get('P')![0], aggregated.get('total')![0]]).toEqual([4, 5])
  })

  test('means differ per level: the last declared one serves the levels above', () => {
    const { aggregated } = build(TREE, facts({ a: [1], b: [1], c: [16] }), {
      aggregation: [{ mean: 'arithmetic' }, { mean: 'geometric' }],
    })
    // (1³ × 16)^(1 ÷ 4)
    expect(aggregated.get('total')![0]).toBeCloseTo(2, 14)
  })

  test('a node of both an indicator and a branch takes a gap in either', () => {
    const { aggregated } = build(
      TREE,
      facts({ a: [6, undefined, 6], b: [3, undefined, 3], c: [8, 8, undefined] }),
    )
    expect([...aggregated.get('total')!]).toEqual([5, 8, 4])
  })

  test('the whole index alone is multiplied', () => {
    const { aggregated } = build(TREE, facts({ a: [6], b: [3], c: [8] }), { times: 10 })
    expect([aggregated.get('P')![0], aggregated.get('total')![0]]).toEqual([4, 50])
  })

  test('less is better: the greatest value scores lowest', () => {
    const { normalised } = build([leaf('A', { better: 'lower' })], facts({ a: [0, 5, 10] }), {
      normalisation: { method: 'min-max' },
    })
    expect([...normalised.get('A')!]).toEqual([100, 50, 0])
  })

  test('inside groups each group has its own 0 and 100, and a group of one is what equal values are', () => {
    const data = facts({ a: [1, 10, 3, 30, 5] }, ['x', 'y', 'x', 'y', 'z'])
    const { normalised, findReason } = build([leaf('A')], data, {
      normalisation: { method: 'min-max', within: 'group' },
    })
    expect([...normalised.get('A')!]).toEqual([0, 0, 100, 100, Number.NaN])
    expect(findReason('A', 4)).toEqual({ kind: 'all-equal' })
    expect(findReason('A', 3)).toBeUndefined()
  })

  test('Copeland compares inside groups too, and runs through the tree', () => {
    const data = facts({ a: [1, 2, 9, undefined], b: [1, 2, 9, undefined] }, ['x', 'x', 'y', 'x'])
    const { aggregated, findReason } = build([leaf('A'), leaf('B')], data, {
      normalisation: { method: 'none', within: 'group' },
      aggregation: [{ mean: 'copeland' }],
    })
    expect([...aggregated.get('total')!]).toEqual([-1, 1, 0, Number.NaN])
    expect(findReason('total', 3)).toMatchObject({ kind: 'too-few-children', available: 0 })
  })

  test('a missing child is left out of a generalised mean as of every other', () => {
    const { aggregated } = build([leaf('A'), leaf('B')], facts({ a: [3, 3], b: [undefined, 3] }), {
      aggregation: [{ mean: 'generalised', power: 2 }],
    })
    expect([...aggregated.get('total')!]).toEqual([3, 3])
  })

  test('below the data threshold a node is missing and says how many parts it has', () => {
    const data = facts({ a: [1, 1], b: [undefined, 1], c: [undefined, undefined] })
    const { aggregated, findReason } = build([leaf('A'), leaf('B'), leaf('C')], data, {
      dataThreshold: 2 / 3,
    })
    expect([...aggregated.get('total')!]).toEqual([Number.NaN, 1])
    expect(findReason('total', 0)).toEqual({
      kind: 'too-few-children',
      available: 1,
      children: 3,
      threshold: 2 / 3,
    })
  })

  test('a geometric mean of zero is missing and says so; the level above goes on without it', () => {
    const { aggregated, findReason } = build(TREE, facts({ a: [0], b: [3], c: [8] }), {
      aggregation: [{ mean: 'geometric' }],
    })
    expect(aggregated.get('P')![0]).toBeNaN()
    expect(aggregated.get('total')![0]).toBeCloseTo(8, 14)
    const reason = findReason('P', 0)!
    expect(reason).toEqual({ kind: 'outside-mean', mean: 'geometric', child: 'A', value: 0 })
    expect(textOfReason(reason)).toMatchObject({ en: 'geometric mean needs values above 0, and A has 0' })
  })

  test('a node whose children weigh nothing is missing for that reason', () => {
    const { findReason } = build(
      [branch('P', [leaf('A', { weight: 0 })]), leaf('B')],
      facts({ a: [1], b: [2] }),
    )
    expect(findReason('P', 0)).toEqual({ kind: 'weights' })
    expect(findReason('total', 0)).toBeUndefined()
  })

  test('principal components weigh agreeing indicators alike, and refuse one that runs against its group', () => {
    const method = { weights: 'principal-component' } as const
    const agreeing = build([leaf('A'), leaf('B')], facts({ a: [1, 2, 4], b: [10, 20, 40] }), method)
    expect(agreeing.effectiveWeights[0]).toBeCloseTo(0.5, 14)
    expect(agreeing.aggregated.get('total')![0]).toBeCloseTo(5.5, 13)
    const against = build(
      [leaf('A'), leaf('B'), leaf('C')],
      facts({ a: [1, 2, 4], b: [1, 2, 3], c: [3, 2, 1] }),
      method,
    )
    expect(against.aggregated.get('total')!.every(Number.isNaN)).toBe(true)
    expect(against.findReason('total', 0)).toEqual({ kind: 'weights' })
  })

  test('without units there are no scores', () => {
    const { aggregated, effectiveWeights } = build(TREE, facts({}), { normalisation: { method: 'min-max' } })
    expect([...(aggregated.get('total') ?? [])]).toEqual([])
    expect(effectiveWeights[0]).toBe(0.25)
  })

  test('the order of the units changes no score', () => {
    const value = fc.option(fc.integer({ min: -20, max: 20 }), { nil: undefined })
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 12 }), (rows) => {
        const scores = (list: readonly (readonly (number | undefined)[])[]) => {
          const pick = (i: number): Values => list.map((row) => row[i])
          const data = facts({ a: pick(0), b: pick(1), c: pick(2) })
          return [...build(TREE, data, { normalisation: { method: 'min-max' } }).aggregated.get('total')!]
        }
        const backwards = scores([...rows].reverse()).reverse()
        scores(rows).forEach((score, i) => {
          if (Number.isNaN(score)) expect(backwards[i]).toBeNaN()
          else expect(backwards[i]).toBeCloseTo(score, 10)
        })
      }),
    )
  })
})

describe('what was done to a value', () => {
  const nodes = [leaf('A', { denominator: 'people' })]
  const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
  const treatment = { skewness: 2, kurtosis: 3.5, winsorise: 5 }

  test('divided, then imputed by the mean of its group, then pulled in', () => {
    const data = facts({ a: [...ten, 100, undefined], people: Array(12).fill(2) })
    const { changesOf, treated } = build(nodes, data, { imputation: { method: 'median' }, treatment })
    expect(changesOf('A', 0)).toEqual([{ step: 'divided', from: 1, to: 0.5, by: 'people' }])
    expect(changesOf('A', 10)).toEqual([
      { step: 'divided', from: 100, to: 50, by: 'people' },
      { step: 'pulled-in', from: 50, to: 5 },
    ])
    expect(changesOf('A', 11)).toEqual([{ step: 'imputed', to: 3, method: 'median', group: undefined }])
    expect(treated.get('A')![10]).toBe(5)
    expect(changesOf('total', 0)).toEqual([])
  })

  test('imputation names the group; a group without values and a value that does not concern the unit stay missing', () => {
    const data = facts({ a: [4, undefined, undefined, undefined] }, ['x', 'x', 'y', 'x'], {
      a: { 3: NOT_APPLICABLE },
    })
    const { changesOf, findReason, imputed } = build([leaf('A')], data, {
      imputation: { method: 'mean', group: 'group' },
    })
    expect([...imputed.get('A')!]).toEqual([4, 4, Number.NaN, Number.NaN])
    expect(changesOf('A', 1)).toEqual([{ step: 'imputed', to: 4, method: 'mean', group: 'x' }])
    expect(findReason('A', 2)).toEqual({ kind: 'nothing-to-impute-from', measure: 'a', group: 'y' })
    expect(findReason('A', 3)).toEqual({ kind: 'no-value', measure: 'a', reason: NOT_APPLICABLE })
  })

  test('every step of a logarithm is told', () => {
    const data = facts({ a: [...ten, 1000, 10_000, 100_000] })
    const { changesOf, treatments } = build([leaf('A')], data, { treatment: { ...treatment, winsorise: 0 } })
    expect(treatments.get('A')!.method).toBe('logarithm')
    expect(changesOf('A', 0)).toEqual([{ step: 'logarithm', from: 1, to: Math.log(0.01 * 99_999) }])
  })

  test('without a value the reason is that of the facts, of the measure or of what it is divided by', () => {
    const data = facts({ a: [1, undefined, 1, 1], people: [0, 1, undefined, 2] }, undefined, {
      a: { 1: 'chưa gửi' },
    })
    const { findReason } = build(nodes, data)
    expect(findReason('A', 0)).toEqual({ kind: 'zero-denominator', measure: 'people' })
    expect(findReason('A', 1)).toEqual({ kind: 'no-value', measure: 'a', reason: 'chưa gửi' })
    expect(findReason('A', 2)).toEqual({ kind: 'no-value', measure: 'people', reason: undefined })
    expect(findReason('A', 3)).toBeUndefined()
  })

  test('a measure without a column is missing for every unit', () => {
    const { aggregated, findReason } = build([leaf('A'), leaf('B')], facts({ a: [1, 2] }))
    expect([...aggregated.get('total')!]).toEqual([1, 2])
    expect(findReason('B', 1)).toEqual({ kind: 'no-value', measure: 'b', reason: undefined })
  })

  test('Infinity in the facts counts as no value', () => {
    const { aggregated } = build([leaf('A')], facts({ a: [Number.POSITIVE_INFINITY, 2] }))
    expect([...aggregated.get('total')!]).toEqual([Number.NaN, 2])
  })

  test('a target worse than every value is a reason, not Infinity', () => {
    const { findReason } = build([leaf('A', { target: 1 })], facts({ a: [1, 2] }), {
      normalisation: { method: 'distance-to-target' },
    })
    expect(findReason('A', 0)).toEqual({ kind: 'target-not-above-least' })
  })
})
