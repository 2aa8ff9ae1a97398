import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CompositeError } from '../plan/composite-error.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { weightsWithout } from '../plan/weights-without.ts'
import { branch, composite, facts, leaf } from '../testing/small.ts'
import { buildComposite } from './composite-build.ts'
import { createCompositeRuns } from './composite-runs.ts'

const TREE = [branch('P', [leaf('A'), leaf('B', { weight: 2 })], { weight: 3 }), leaf('C')]
const DATA = facts({ a: [6, 1, 2], b: [3, 5, undefined], c: [8, 0, 4] }, ['x', 'x', 'y'])
const METHOD = {
  normalisation: { method: 'min-max' },
  treatment: { skewness: 2, kurtosis: 3.5, winsorise: 5 },
} as const

describe('createCompositeRuns', () => {
  const plan = compileComposite(composite(TREE, METHOD))
  const runs = createCompositeRuns(plan, DATA)

  test('with no choices a run is the build', () => {
    const { aggregated } = buildComposite(plan, DATA)
    runs.run()
    plan.codes.forEach((code, node) => {
      expect([...runs.columnOf(node)]).toEqual([...aggregated.get(code)!])
    })
  })

  test('with choices a run is the build of a definition that says so', () => {
    const changes = {
      normalisation: { method: 'rank', within: 'group', equal: 7 },
      aggregation: [{ mean: 'generalised', power: 3 }, { mean: 'copeland' }],
    } as const
    const expected = buildComposite(compileComposite(composite(TREE, { ...METHOD, ...changes })), DATA)
    runs.run(changes)
    plan.codes.forEach((code, node) => {
      expect([...runs.columnOf(node)], code).toEqual([...expected.aggregated.get(code)!])
    })
  })

  test('a run leaves nothing behind for the next', () => {
    const first = [...runs.run()]
    runs.run({
      winsorise: 0,
      normalisation: { method: 'z-score', mean: 10 },
      aggregation: [{ mean: 'geometric' }],
    })
    runs.run({ weights: weightsWithout(plan, 'A') })
    expect([...runs.run()]).toEqual(first)
    runs.forget()
    expect([...runs.run()]).toEqual(first)
  })

  test('each range of one normalisation has its own values', () => {
    const own = createCompositeRuns(compileComposite(composite([leaf('A')], METHOD)), facts({ a: [1, 2, 3] }))
    expect([...own.run({ normalisation: { method: 'min-max', range: [1, 3] } })]).toEqual([1, 2, 3])
    expect([...own.run({ normalisation: { method: 'min-max', range: [2, 4] } })]).toEqual([2, 3, 4])
    expect([...own.run({ normalisation: { method: 'z-score', mean: 1 } })]).toEqual([0, 1, 2])
    expect([...own.run({ normalisation: { method: 'z-score', deviation: 2 } })]).toEqual([-2, 0, 2])
  })

  test('each winsorising limit has its own values, whichever comes first', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 100, 200]
    const data = facts({ a: values })
    const own = createCompositeRuns(compileComposite(composite([leaf('A')], METHOD)), data)
    for (const limit of [5, 0, 1, 2, 0, 5]) {
      const treatment = { ...METHOD.treatment, winsorise: limit }
      const { aggregated } = buildComposite(
        compileComposite(composite([leaf('A')], { ...METHOD, treatment })),
        data,
      )
      expect([...own.run({ winsorise: limit })], `limit ${limit}`).toEqual([...aggregated.get('total')!])
    }
    expect(own.run({ winsorise: 1 })[10]).not.toBe(own.run({ winsorise: 2 })[10])
  })

  test('scaling all weights changes nothing', () => {
    const first = [...runs.run()]
    fc.assert(
      fc.property(fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (factor) => {
        const scaled = runs.run({ weights: plan.weights.map((weight) => weight * factor) })
        scaled.forEach((score, i) => {
          expect(score).toBeCloseTo(first[i]!, 10)
        })
      }),
    )
  })

  test('a node left out with its value is a node that was never there', () => {
    const without = compileComposite(composite([TREE[0]!], METHOD))
    const expected = [...createCompositeRuns(without, DATA).run()]
    expect([...runs.run({ weights: weightsWithout(plan, 'C') })]).toEqual(expected)
  })

  test('a negative weight makes its group missing, and the whole index when it is at the top', () => {
    const wrong = plan.weights.slice()
    wrong[2] = -1
    expect([...runs.run({ weights: wrong })]).toEqual([Number.NaN, Number.NaN, Number.NaN])
  })

  test('a choice that cannot be computed is refused, not turned into missing values', () => {
    expect(() => runs.run({ weights: new Float64Array(2) })).toThrow(new CompositeError('weights-length'))
    expect(() => runs.run({ normalisation: { method: 'goalposts' } })).toThrow(new CompositeError('range'))
    expect(() => runs.run({ normalisation: { method: 'distance-to-target' } })).toThrow('no-target: A')
    expect(() => runs.run({ aggregation: [] })).toThrow(new CompositeError('no-aggregation'))
  })

  test('principal components of the definition are the weights of every run', () => {
    const own = compileComposite(composite([leaf('A'), leaf('C')], { weights: 'principal-component' }))
    const { weights, aggregated } = buildComposite(own, DATA)
    const again = createCompositeRuns(own, DATA)
    expect([...again.weights]).toEqual([...weights])
    expect([...again.run()]).toEqual([...aggregated.get('total')!])
  })
})
