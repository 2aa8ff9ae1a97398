import { describe, expect, test } from 'vitest'
import type { Definition } from '../../definition/definition.ts'
import { compileIndex } from '../../evaluate/compiled-index.ts'
import { evaluate } from '../../evaluate/evaluate.ts'
import { runUncertainty } from '../run-uncertainty.ts'
import { compositeModel } from './composite-model.ts'
import { pointsModel } from './points-model.ts'

const PRECISION = {
  ratios: 'exact',
  points: { decimals: 2, mode: 'half-up' },
  totals: { decimals: 2, mode: 'half-up' },
} as const

const HEAD = {
  id: 'x',
  edition: '1',
  title: 'X',
  basis: 'X',
  valid: { from: '2026-01-01' },
  status: 'illustrative',
  precision: PRECISION,
  ranking: { on: 'rounded', ties: 'competition' },
  groups: [{ code: 'g', title: 'G' }],
} as const

const POINTS: Definition = {
  ...HEAD,
  method: 'points',
  scale: 10,
  measures: [
    { code: 'a', name: 'A' },
    { code: 'b', name: 'B' },
  ],
  nodes: [
    { code: 'A', name: 'A', max: 6, rule: { kind: 'survey', measure: 'a', full: 100 } },
    { code: 'B', name: 'B', max: 4, rule: { kind: 'survey', measure: 'b', full: 100 } },
  ],
}

function facts(columns: Record<string, number[]>, units = ['U', 'V']) {
  const entries = Object.entries(columns).map(
    ([code, values]) => [code, { values: Float64Array.from(values) }] as const,
  )
  return { units: units.map((code) => ({ code, group: 'g' })), columns: new Map(entries) }
}

describe('points under uncertain weights', () => {
  const evaluation = evaluate(compileIndex(POINTS), facts({ a: [100, 50], b: [0, 75] }))

  test('at nominal weights the scores are the totals: 6.00 and 3.00 + 3.00', () => {
    const { model, units } = pointsModel(evaluation, { weights: { codes: ['A', 'B'], share: 0.25 } })
    const scores = new Float64Array(2)
    model(Float64Array.of(1, 1), scores)
    expect(units).toEqual(['U', 'V'])
    expect([...scores]).toEqual([6, 6])
  })

  test('weight 6 × 1.25 and 4 give 10 × 7.5 ÷ 11.5 and 10 × 6.75 ÷ 11.5, the scale staying 10', () => {
    const { model } = pointsModel(evaluation, { weights: { codes: ['A', 'B'], share: 0.25 } })
    const scores = new Float64Array(2)
    model(Float64Array.of(1.25, 1), scores)
    expect(scores[0]).toBeCloseTo(75 / 11.5, 12)
    expect(scores[1]).toBeCloseTo(67.5 / 11.5, 12)
  })

  test('an unknown domain and an unknown measure are refused by name', () => {
    expect(() => pointsModel(evaluation, { weights: { codes: ['Z'], share: 0.1 } })).toThrow(
      'no domain with code Z',
    )
    const fact = { unit: 'U', measure: 'z', standardError: 1 }
    expect(() => pointsModel(evaluation, { facts: [fact] })).toThrow('no facts of measure z')
  })
})

describe('points under uncertain facts', () => {
  const evaluation = evaluate(compileIndex(POINTS), facts({ a: [50, 60], b: [50, 50] }))

  test('a survey value of 60 instead of 50 makes 3.60 out of 3.00, other units stay', () => {
    const { model } = pointsModel(evaluation, { facts: [{ unit: 'U', measure: 'a', standardError: 5 }] })
    const scores = new Float64Array(2)
    model(Float64Array.of(60), scores)
    expect([...scores]).toEqual([5.6, 5.6])
  })

  test('the evaluation itself is left as it was', () => {
    const { model } = pointsModel(evaluation, { facts: [{ unit: 'U', measure: 'a', standardError: 5 }] })
    model(Float64Array.of(90), new Float64Array(2))
    expect(evaluation.facts.columns.get('a')!.values[0]).toBe(50)
    expect(evaluation.columns[0]!.points[0]).toBe(50_000)
  })

  test('a unit with a missing component has no score', () => {
    const open = evaluate(compileIndex(POINTS), facts({ a: [50, Number.NaN], b: [50, 50] }))
    const { model } = pointsModel(open, { weights: { codes: ['A'], share: 0.1 } })
    const scores = new Float64Array(2).fill(Number.NaN)
    model(Float64Array.of(1), scores)
    expect([...scores]).toEqual([5, Number.NaN])
  })
})

const COMPOSITE: Definition = {
  ...HEAD,
  method: 'composite',
  scale: 100,
  composite: {
    normalisation: { method: 'min-max', range: [0, 100] },
    aggregation: [{ mean: 'arithmetic' }],
  },
  measures: [
    { code: 'a', name: 'A' },
    { code: 'b', name: 'B' },
  ],
  nodes: [
    { code: 'A', name: 'A', measure: 'a', weight: 1 },
    { code: 'B', name: 'B', measure: 'b', weight: 1 },
  ],
}

describe('a composite index done otherwise', () => {
  const evaluation = evaluate(
    compileIndex(COMPOSITE),
    facts({ a: [0, 5, 10], b: [10, 8, 0] }, ['U', 'V', 'W']),
  )

  test('nominal choices give the index itself, others what they ask for', () => {
    const { model, inputs } = compositeModel(evaluation, {
      aggregations: [{ mean: 'geometric' }, { mean: 'arithmetic' }],
      weights: { codes: ['A'], share: 0.5 },
    })
    expect(inputs.map((input) => input.code)).toEqual(['aggregation', 'A'])
    const scores = new Float64Array(3)
    model(Float64Array.of(1, 1), scores)
    expect([...scores]).toEqual([50, 65, 50])
    model(Float64Array.of(1, 3), scores)
    expect([...scores]).toEqual([25, 57.5, 75])
  })

  test('a list of alternatives without the declared way is refused', () => {
    expect(() => compositeModel(evaluation, { aggregations: [{ mean: 'harmonic' }] })).toThrow(
      'aggregation: the declared way must be among the alternatives',
    )
  })

  test('one seed gives one result', () => {
    const once = () => {
      const model = compositeModel(evaluation, { weights: { codes: ['A', 'B'], share: 0.25 } })
      return runUncertainty({ ...model, runs: 64, seed: 7, rank: { decimals: 2 } })
    }
    expect(once()).toEqual(once())
  })
})
