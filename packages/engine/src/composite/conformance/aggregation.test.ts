import { describe, expect, test } from 'vitest'
import type { Aggregation } from '../../definition/composite.ts'
import { copeland, dominantShare, outranking } from '../aggregation/copeland.ts'
import { buildComposite } from '../pipeline/composite-build.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { asemDefinition, asemFacts } from '../testing/asem.ts'
import {
  difference,
  numberOf,
  referenceColumns,
  referenceIsThere,
  referenceRows,
} from '../testing/reference.ts'

const PILLARS = ['Physical', 'ConEcFin', 'Political', 'Instit', 'P2P', 'Environ', 'Social', 'SusEcFin']
const EQUAL = new Float64Array(8).fill(1)
const CASES: readonly (readonly [string, readonly Aggregation[]])[] = [
  ['agg-amean.csv', [{ mean: 'arithmetic' }]],
  ['agg-gmean.csv', [{ mean: 'geometric' }]],
  ['agg-hmean.csv', [{ mean: 'harmonic' }]],
  ['agg-genmean_p2.csv', [{ mean: 'generalised', power: 2 }]],
  ['agg-genmean_p_minus1.csv', [{ mean: 'generalised', power: -1 }]],
  ['agg-amean_then_gmean_top.csv', [{ mean: 'arithmetic' }, { mean: 'arithmetic' }, { mean: 'geometric' }]],
]

describe.skipIf(!referenceIsThere)('aggregations of ASEM (skipped without shared/data/coinr)', () => {
  const table = referenceIsThere ? asemFacts() : undefined

  test.each(CASES)('every number of %s, from indicators on 1 to 100', (file, aggregation) => {
    const { facts, units } = table!
    const plan = compileComposite(
      asemDefinition({ normalisation: { method: 'min-max', range: [1, 100] }, aggregation }),
    )
    const build = buildComposite(plan, facts)
    const reference = referenceColumns(file, units)
    expect(reference.size).toBe(11)
    for (const [code, expected] of reference)
      expect(difference(build.aggregated.get(code)!, expected, 0), code).toBeLessThan(1e-12)
  })

  test('every number of agg-amean-threshold-0.8-of-raw.csv, and its 22 missing results have a reason', () => {
    const { facts, units } = table!
    const definition = asemDefinition(
      { imputation: undefined, treatment: undefined, dataThreshold: 0.8 },
      { divided: false },
    )
    const build = buildComposite(compileComposite(definition), facts)
    let missing = 0
    for (const [code, expected] of referenceColumns('agg-amean-threshold-0.8-of-raw.csv', units)) {
      expect(difference(build.aggregated.get(code)!, expected, 0), code).toBeLessThan(1e-12)
      expected.forEach((value, unit) => {
        if (!Number.isNaN(value)) return
        missing++
        expect(build.findReason(code, unit)).toMatchObject({ kind: 'too-few-children', threshold: 0.8 })
      })
    }
    expect(missing).toBe(22)
  })

  test('the outranking matrix and the Copeland scores of the eight pillars', () => {
    const { facts, units } = table!
    const build = buildComposite(compileComposite(asemDefinition()), facts)
    const columns = PILLARS.map((code) => build.aggregated.get(code)!)
    const rows = referenceRows('outranking-matrix-of-8-pillars.csv')
    const names = rows.map((row) => row.uCode!)
    const matrix = outranking(columns, EQUAL)
    expect(rows).toHaveLength(51)
    for (const row of rows) {
      const i = units.indexOf(row.uCode!)
      const expected = units.map((unit) => numberOf(row[`X${names.indexOf(unit) + 1}`]))
      expect(difference(matrix.subarray(i * 51, (i + 1) * 51), expected), row.uCode).toBeLessThan(1e-12)
    }
    expect(dominantShare(matrix)).toBeGreaterThan(0)
    const expected = referenceColumns('agg-copeland-of-8-pillars.csv', units).get('Copeland')!
    expect([...copeland(columns, EQUAL)]).toEqual([...expected])
  })
})
