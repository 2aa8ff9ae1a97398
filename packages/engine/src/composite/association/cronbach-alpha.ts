import { moments } from '../statistics/moments.ts'
import { correlation } from './correlation.ts'

/** Covariance (n − 1) over the units where both columns have a value. */
function covariance(a: Float64Array, b: Float64Array): number {
  const both = (_: number, i: number) => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!)
  const x = a.filter(both)
  const y = b.filter(both)
  const spread = moments(x).deviation * moments(y).deviation
  return spread === 0 ? 0 : correlation(x, y) * spread
}

/**
 * Cronbach's alpha of the indicators of one group: k ÷ (k − 1) × (1 − sum of variances ÷ sum of all
 * covariances). Covariances are taken over the units that have both values. NaN with fewer than two
 * indicators or no variation.
 */
export function cronbachAlpha(columns: readonly Float64Array[]): number {
  const k = columns.length
  let variances = 0
  let all = 0
  columns.forEach((a, i) => {
    columns.forEach((b, j) => {
      const value = covariance(a, b)
      all += value
      if (i === j) variances += value
    })
  })
  return k < 2 || !(Math.abs(all) > 0) ? Number.NaN : (k / (k - 1)) * (1 - variances / all)
}
