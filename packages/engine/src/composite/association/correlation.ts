import { averageRanks } from '../statistics/average-ranks.ts'

/** `pearson`: linear. `spearman`: of ranks. `kendall`: tau-b, of ordered pairs, corrected for ties. */
export type CorrelationMethod = 'pearson' | 'spearman' | 'kendall'

/** The positions at which both columns have a value. */
function complete(a: Float64Array, b: Float64Array): readonly [Float64Array, Float64Array] {
  const both = (_: number, i: number) => !Number.isNaN(a[i]!) && !Number.isNaN(b[i]!)
  return [a.filter(both), b.filter(both)]
}

function pearson(a: Float64Array, b: Float64Array): number {
  const n = a.length
  let meanA = 0
  let meanB = 0
  for (let i = 0; i < n; i++) {
    meanA += a[i]!
    meanB += b[i]!
  }
  meanA /= n
  meanB /= n
  let ab = 0
  let aa = 0
  let bb = 0
  for (let i = 0; i < n; i++) {
    const x = a[i]! - meanA
    const y = b[i]! - meanB
    ab += x * y
    aa += x * x
    bb += y * y
  }
  return Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb)))
}

function kendall(a: Float64Array, b: Float64Array): number {
  let agreeing = 0
  let apartA = 0
  let apartB = 0
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < i; j++) {
      const x = Math.sign(a[i]! - a[j]!)
      const y = Math.sign(b[i]! - b[j]!)
      agreeing += x * y
      apartA += x * x
      apartB += y * y
    }
  }
  return agreeing / Math.sqrt(apartA * apartB)
}

/**
 * Correlation of two columns of equal length, from −1 to 1, over the positions where both have a value.
 * NaN when fewer than two are left or one of them is constant there.
 */
export function correlation(a: Float64Array, b: Float64Array, method: CorrelationMethod = 'pearson'): number {
  const [x, y] = complete(a, b)
  const constant = (column: Float64Array) => column.every((value) => value === column[0])
  if (x.length < 2 || constant(x) || constant(y)) return Number.NaN
  if (method === 'kendall') return kendall(x, y)
  return method === 'pearson' ? pearson(x, y) : pearson(averageRanks(x), averageRanks(y))
}
