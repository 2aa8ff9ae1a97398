import { describe, expect, test } from 'vitest'
import { correlation } from '../association/correlation.ts'
import { correlationFlags } from '../association/correlation-flags.ts'
import { cronbachAlpha } from '../association/cronbach-alpha.ts'
import { principalComponent } from '../association/principal-component.ts'
import { buildComposite } from '../pipeline/composite-build.ts'
import { compileComposite, getNodePosition } from '../plan/composite-plan.ts'
import { summary } from '../statistics/summary.ts'
import { asemDefinition, asemFacts } from '../testing/asem.ts'
import { difference, numberOf, referenceIsThere, referenceRows } from '../testing/reference.ts'

function asem() {
  const { facts, units } = asemFacts()
  const plan = compileComposite(asemDefinition())
  return { plan, units, build: buildComposite(plan, facts) }
}

describe.skipIf(!referenceIsThere)('statistics of ASEM (skipped without shared/data/coinr)', () => {
  const { plan, build } = referenceIsThere ? asem() : ({} as ReturnType<typeof asem>)
  const childrenOf = (code: string) =>
    [...plan.children[getNodePosition(plan, code)]!].map((child) => plan.codes[child]!)

  // The file keeps 15 significant digits, which is 5e-15 of a value between 1 and 10.
  test('every figure and flag of stats-raw.csv', () => {
    const rows = referenceRows('stats-raw.csv')
    expect(rows).toHaveLength(49)
    for (const row of rows) {
      const own = summary(build.raw.get(row.iCode!)!)
      const figures = [
        [own.least, row.Min],
        [own.greatest, row.Max],
        [own.mean, row.Mean],
        [own.median, row.Median],
        [own.deviation, row.Std],
        [own.skewness, row.Skew],
        [own.kurtosis, row.Kurt],
        [own.available, row['N.Avail']],
        [own.nonZero, row['N.NonZero']],
        [own.unique, row['N.Unique']],
        [own.same, row['N.Same']],
        [own.shareAvailable, row['Frc.Avail']],
        [own.shareNonZero, row['Frc.NonZero']],
        [own.shareUnique, row['Frc.Unique']],
        [own.shareSame, row['Frc.Same']],
      ] as const
      const actual = figures.map(([value]) => value)
      const expected = figures.map(([, cell]) => numberOf(cell))
      expect(difference(actual, expected), row.iCode).toBeLessThan(1e-12)
      expect([own.fewAvailable, own.fewNonZero, own.fewUnique, own.outliers], row.iCode).toEqual([
        row['Flag.Avail'] === 'LOW',
        row['Flag.NonZero'] === 'LOW',
        row['Flag.Unique'] === 'LOW',
        row['Flag.SkewKurt'] === 'OUT',
      ])
    }
  })

  test.each(['spearman', 'kendall'] as const)('every %s correlation between the pillars', (method) => {
    const rows = referenceRows(`corr-pillars-${method}.csv`)
    expect(rows).toHaveLength(64)
    for (const { Var1, Var2, Correlation } of rows) {
      const value = correlation(build.aggregated.get(Var1!)!, build.aggregated.get(Var2!)!, method)
      expect(difference([value], [numberOf(Correlation)]), `${Var1} ${Var2}`).toBeLessThan(1e-12)
    }
  })

  test('every Pearson correlation between a pillar, its sub-index and the index', () => {
    const rows = referenceRows('corr-indicator-pillar-pearson.csv')
    expect(rows).toHaveLength(16)
    for (const { Var1, Var2, Correlation } of rows) {
      const upper = Var1 === 'Index' ? 'Index' : plan.codes[plan.parents[getNodePosition(plan, Var2!)]!]!
      const value = correlation(build.aggregated.get(upper)!, build.aggregated.get(Var2!)!)
      expect(difference([value], [numberOf(Correlation)]), `${Var1} ${Var2}`).toBeLessThan(1e-12)
    }
  })

  test('the two pairs of corr-flags-high.csv above 0.75 inside a pillar, and no other', () => {
    const groupOf = (code: string) => plan.codes[plan.parents[getNodePosition(plan, code)]!]
    const flags = correlationFlags(build.normalised, groupOf, { above: 0.75 })
    const pair = (group: string, a: string, b: string) => [group, ...[a, b].sort()].join(' ')
    const rows = referenceRows('corr-flags-high.csv')
    expect(flags.map(({ group, first, second }) => pair(group, first, second)).sort()).toEqual(
      rows.map(({ Group, Ind1, Ind2 }) => pair(Group!, Ind1!, Ind2!)).sort(),
    )
    for (const row of rows) {
      const own = flags.find(
        ({ group, first, second }) => pair(group, first, second) === pair(row.Group!, row.Ind1!, row.Ind2!),
      )!
      expect(difference([own.correlation], [numberOf(row.Corr)])).toBeLessThan(1e-12)
    }
  })

  test("Cronbach's alpha of every pillar on raw values", () => {
    const rows = referenceRows('cronbach-pillars-raw.csv')
    expect(rows).toHaveLength(8)
    for (const { Pillar, CronbachAlpha } of rows) {
      const alpha = cronbachAlpha(childrenOf(Pillar!).map((code) => build.raw.get(code)!))
      expect(difference([alpha], [numberOf(CronbachAlpha)]), Pillar).toBeLessThan(1e-12)
    }
  })

  test('the weights of the pillars by first principal component, one of them negative', () => {
    const reference = new Map(
      referenceRows('weights-pca-level2.csv').map(({ iCode, Weight }) => [iCode!, numberOf(Weight)]),
    )
    for (const group of ['Conn', 'Sust']) {
      const codes = childrenOf(group)
      const loadings = principalComponent(codes.map((code) => build.aggregated.get(code)!))
      const expected = codes.map((code) => reference.get(code)!)
      expect(difference(loadings, expected), group).toBeLessThan(1e-12)
    }
    expect(reference.get('Social')).toBeLessThan(0)
  })
})
