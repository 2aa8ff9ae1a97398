import { describe, expect, test } from 'vitest'
import type { Normalisation } from '../../definition/composite.ts'
import { fractionOfMaximum } from '../normalisation/distance.ts'
import { buildComposite } from '../pipeline/composite-build.ts'
import { compileComposite } from '../plan/composite-plan.ts'
import { asemDefinition, asemFacts } from '../testing/asem.ts'
import { difference, referenceColumns, referenceIsThere } from '../testing/reference.ts'

const CASES: readonly (readonly [string, Normalisation])[] = [
  ['norm-minmax_0_100.csv', { method: 'min-max' }],
  ['norm-minmax_1_100.csv', { method: 'min-max', range: [1, 100] }],
  ['norm-zscore_0_1.csv', { method: 'z-score' }],
  ['norm-zscore_10_2.csv', { method: 'z-score', mean: 10, deviation: 2 }],
  ['norm-scaled_0_100.csv', { method: 'scaled', range: [0, 100] }],
  ['norm-dist2max.csv', { method: 'distance-to-maximum' }],
  ['norm-rank.csv', { method: 'rank' }],
  ['norm-borda.csv', { method: 'borda' }],
  ['norm-prank.csv', { method: 'percentile-rank' }],
]

describe.skipIf(!referenceIsThere)('normalisations of ASEM (skipped without shared/data/coinr)', () => {
  const table = referenceIsThere ? asemFacts() : undefined

  test.each(CASES)('every number of %s', (file, normalisation) => {
    const { facts, units } = table!
    const build = buildComposite(compileComposite(asemDefinition({ normalisation })), facts)
    const reference = referenceColumns(file, units)
    expect(reference.size).toBe(49)
    for (const [code, expected] of reference)
      expect(difference(build.normalised.get(code)!, expected), code).toBeLessThan(1e-12)
  })

  test('every number of norm-dist2targ-of-raw.csv, targets turned round where less is better', () => {
    const { facts, units } = table!
    const definition = asemDefinition(
      { normalisation: { method: 'distance-to-target' }, imputation: undefined, treatment: undefined },
      { divided: false },
    )
    const build = buildComposite(compileComposite(definition), facts)
    for (const [code, expected] of referenceColumns('norm-dist2targ-of-raw.csv', units))
      expect(difference(build.normalised.get(code)!, expected), code).toBeLessThan(1e-12)
  })

  test('every number of norm-fracmax.csv where more is better; where less is better the reference reverses the order or divides by zero, and ours is missing', () => {
    const { facts, units } = table!
    const plan = compileComposite(asemDefinition())
    const build = buildComposite(plan, facts)
    const reference = referenceColumns('norm-fracmax.csv', units)
    let reversed = 0
    for (const { code, better } of plan.indicators) {
      const treated = build.treated.get(code)!
      if (better === 'higher') {
        expect(difference(fractionOfMaximum(treated), reference.get(code)!), code).toBeLessThan(1e-12)
        continue
      }
      reversed++
      expect(fractionOfMaximum(treated.map((value) => -value)).every(Number.isNaN), code).toBe(true)
    }
    expect(reversed).toBe(14)
  })
})
