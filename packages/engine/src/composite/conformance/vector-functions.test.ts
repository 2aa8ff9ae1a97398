import { describe, expect, test } from 'vitest'
import { byRank } from '../normalisation/by-rank.ts'
import { distanceToMaximum, fractionOfMaximum } from '../normalisation/distance.ts'
import { goalposts, minMax, zScore } from '../normalisation/linear.ts'
import { moments } from '../statistics/moments.ts'
import { quantile } from '../statistics/quantile.ts'
import { difference, numberOf, referenceIsThere, referenceRows } from '../testing/reference.ts'
import { shiftedLogarithm } from '../treatment/shifted-logarithm.ts'
import { winsorise } from '../treatment/winsorise.ts'

type Compute = (input: Float64Array, argument: string) => ArrayLike<number>

const times10 = (values: Float64Array) => values.map((value) => value * 10)

const FUNCTIONS: Readonly<Record<string, Compute>> = {
  skew: (input) => [moments(input).skewness],
  kurt: (input) => [moments(input).kurtosis],
  winsorise: (input, argument) =>
    winsorise(input, { skewness: 2, kurtosis: 3.5, winsorise: Number(argument.split('=')[1]) }).values,
  log_CT: (input) => shiftedLogarithm(input),
  log_CT_plus: (input) => shiftedLogarithm(input),
  n_minmax: (input) => minMax(input, 0, 100),
  n_zscore: (input) => zScore(input, 0, 1),
  n_rank: (input) => byRank(input, 'rank'),
  n_borda: (input) => byRank(input, 'borda'),
  n_prank: (input) => byRank(input, 'percentile-rank'),
  n_dist2max: (input) => distanceToMaximum(input),
  n_fracmax: (input) => fractionOfMaximum(input),
  // The reference multiplies by 10 and takes values already multiplied by −1 for direction −1.
  n_goalposts: (input, argument) =>
    times10(argument.endsWith('dir=-1') ? goalposts(input, 8, 0) : goalposts(input, 0, 8)),
  quantile7: (input, argument) => argument.split(',').map((share) => quantile(input, Number(share))),
}

/** Not reachable from a definition: the only logarithm of a treatment is the shifted one. */
const NOT_OFFERED = new Set(['input', 'log_CT_orig', 'boxcox'])

describe.skipIf(!referenceIsThere)('functions on short vectors (skipped without shared/data/coinr)', () => {
  const rows = referenceIsThere ? referenceRows('vector-functions.csv') : []
  const cases = Map.groupBy(rows, ({ fn, vector, arg }) => `${fn}|${vector}|${arg}`)
  const valuesOf = (key: string) => Float64Array.from(cases.get(key)!, ({ value }) => numberOf(value))
  const keys = [...cases.keys()].filter((key) => !NOT_OFFERED.has(key.split('|')[0]!))

  test('68 cases are offered: 17 calls on 4 vectors', () => {
    expect(keys).toHaveLength(68)
  })

  test.each(keys)('%s', (key) => {
    const [name, vector, argument] = key.split('|') as [string, string, string]
    const actual = FUNCTIONS[name]!(valuesOf(`input|${vector}|`), argument)
    expect(difference(actual, valuesOf(key))).toBeLessThan(1e-12)
  })
})
