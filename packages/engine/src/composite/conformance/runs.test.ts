import { describe, expect, test } from 'vitest'
import type { Aggregation, Normalisation } from '../../definition/composite.ts'
import { buildComposite } from '../pipeline/composite-build.ts'
import { createCompositeRuns } from '../pipeline/composite-runs.ts'
import { compileComposite, getNodePosition } from '../plan/composite-plan.ts'
import { effectiveWeights } from '../plan/effective-weights.ts'
import { weightsWithout } from '../plan/weights-without.ts'
import { ranks } from '../statistics/ranks.ts'
import { asemDefinition, asemFacts } from '../testing/asem.ts'
import {
  difference,
  numberOf,
  referenceColumns,
  referenceIsThere,
  referenceRows,
} from '../testing/reference.ts'

const NORMALISATIONS: Readonly<Record<string, Normalisation>> = {
  minmax_1_100: { method: 'min-max', range: [1, 100] },
  zscore_10_2: { method: 'z-score', mean: 10, deviation: 2 },
}
const MEANS: Readonly<Record<string, readonly Aggregation[]>> = {
  a_amean: [{ mean: 'arithmetic' }],
  a_gmean: [{ mean: 'geometric' }],
}

function asem() {
  const { facts, units } = asemFacts()
  const plan = compileComposite(asemDefinition())
  return { plan, facts, units, runs: createCompositeRuns(plan, facts) }
}

describe.skipIf(!referenceIsThere)('re-runs of ASEM (skipped without shared/data/coinr)', () => {
  const { plan, facts, units, runs } = referenceIsThere ? asem() : ({} as ReturnType<typeof asem>)

  function weightsOf(file: string): Float64Array {
    const weights = plan.weights.slice()
    for (const { iCode, Weight } of referenceRows(file)) {
      weights[getNodePosition(plan, iCode!)] = numberOf(Weight)
    }
    return weights
  }

  test.each([
    ['ua', 1000],
    ['sa', 600],
  ])(
    'all scores of the runs of %s: winsorising, normalisation, weights and mean drawn at random',
    (name, count) => {
      const sets = new Map<string, Float64Array>()
      for (const { set, iCode, Weight } of referenceRows('sa-weight-sets.csv')) {
        const weights = sets.get(set!) ?? plan.weights.slice()
        weights[getNodePosition(plan, iCode!)] = numberOf(Weight)
        sets.set(set!, weights)
      }
      const rows = referenceRows(`${name}-runs.csv`)
      const scores = referenceColumns(`${name}-scores.csv`, units)
      expect(rows).toHaveLength(count)
      for (const row of rows) {
        const own = runs.run({
          winsorise: Number(row.winmax),
          normalisation: NORMALISATIONS[row.normalisation!]!,
          weights: sets.get(row.weightSet!)!,
          aggregation: MEANS[row.aggregation!]!,
        })
        expect(difference(own, scores.get(row.run!)!, 0), `run ${row.run}`).toBeLessThan(1e-12)
      }
      expect(difference(runs.run(), scores.get('Nominal')!, 0)).toBeLessThan(1e-12)
    },
  )

  test('weights 1 to 8 of the pillars give every score of whatif-weights-1-to-8-scores.csv', () => {
    runs.run({ weights: weightsOf('whatif-weights-1-to-8.csv') })
    for (const [code, expected] of referenceColumns('whatif-weights-1-to-8-scores.csv', units)) {
      const own = runs.columnOf(getNodePosition(plan, code))
      expect(difference(own, expected, 0), code).toBeLessThan(1e-12)
    }
  })

  test('min–max and z-score give the ranks of whatif-zscore-ranks.csv', () => {
    const rows = referenceRows('whatif-zscore-ranks.csv')
    const first = ranks(runs.run(), 'greatest')
    const second = ranks(runs.run({ normalisation: { method: 'z-score' } }), 'greatest')
    expect(rows).toHaveLength(51)
    for (const row of rows) {
      const unit = units.indexOf(row.uCode!)
      expect([first[unit], second[unit]], row.uCode).toEqual([Number(row['coin.1']), Number(row['coin.2'])])
      expect(first[unit]! - second[unit]!).toBe(Number(row.Diff))
    }
  })

  test('leaving each pillar out gives the scores, ranks and mean shift of remove-pillar-*.csv', () => {
    const scores = referenceColumns('remove-pillar-scores.csv', units)
    const places = referenceColumns('remove-pillar-ranks.csv', units)
    const shifts = new Map(
      referenceRows('remove-pillar-mean-shift.csv').map((row) => [
        row.Removed!,
        numberOf(row.MeanAbsRankShift),
      ]),
    )
    const nominal = ranks(runs.run(), 'greatest')
    expect(scores.size).toBe(9)
    for (const [code, expected] of scores) {
      const own = code === 'Nominal' ? runs.run() : runs.run({ weights: weightsWithout(plan, code) })
      expect(difference(own, expected, 0), code).toBeLessThan(1e-12)
      const order = ranks(own, 'greatest')
      expect([...order], code).toEqual([...places.get(code)!])
      const shift = order.reduce((sum, rank, i) => sum + Math.abs(rank - nominal[i]!), 0) / 51
      expect(shift).toBeCloseTo(shifts.get(code)!, 12)
    }
  })

  test('declared and effective weights of weights-original.csv and weights-effective.csv', () => {
    expect([...weightsOf('weights-original.csv')]).toEqual([...plan.weights])
    const own = effectiveWeights(plan)
    const rows = referenceRows('weights-effective.csv')
    expect(rows).toHaveLength(60)
    for (const { iCode, EffWeight } of rows) {
      expect(difference([own[getNodePosition(plan, iCode!)]!], [numberOf(EffWeight)]), iCode).toBeLessThan(
        1e-12,
      )
    }
  })

  test('the tree of lineage.csv', () => {
    const parentOf = (code: string) => plan.codes[plan.parents[getNodePosition(plan, code)]!]!
    const rows = referenceRows('lineage.csv')
    expect(rows).toHaveLength(49)
    for (const row of rows) {
      expect([row.Pillar, row['Sub-index'], row.Index]).toEqual([
        parentOf(row.Indicator!),
        parentOf(parentOf(row.Indicator!)),
        parentOf(parentOf(parentOf(row.Indicator!))),
      ])
    }
  })

  test('a run with the choices of the definition is the build', () => {
    const build = buildComposite(plan, facts)
    runs.run()
    plan.codes.forEach((code, node) => {
      expect([...runs.columnOf(node)], code).toEqual([...build.aggregated.get(code)!])
    })
  })
})
