import { correlation } from './correlation.ts'

/** Turns the symmetric matrix `a` (rows of `k`) until it is diagonal; the columns of the result are its eigenvectors. */
function rotate(a: Float64Array, k: number): Float64Array {
  const vectors = new Float64Array(k * k)
  for (let i = 0; i < k; i++) vectors[i * k + i] = 1
  for (let sweep = 0; sweep < 60; sweep++) {
    let rest = 0
    for (let p = 0; p < k; p++) for (let q = 0; q < p; q++) rest += a[p * k + q]! ** 2
    if (rest < 1e-32) break
    for (let p = 1; p < k; p++) {
      for (let q = 0; q < p; q++) {
        const off = a[p * k + q]!
        if (off === 0) continue
        const angle = 0.5 * Math.atan2(2 * off, a[q * k + q]! - a[p * k + p]!)
        const c = Math.cos(angle)
        const s = Math.sin(angle)
        const turn = (m: Float64Array, at: (i: number, j: number) => number) => {
          for (let i = 0; i < k; i++) {
            const x = m[at(i, q)]!
            const y = m[at(i, p)]!
            m[at(i, q)] = c * x + s * y
            m[at(i, p)] = c * y - s * x
          }
        }
        turn(a, (i, j) => i * k + j)
        turn(a, (i, j) => j * k + i)
        turn(vectors, (i, j) => i * k + j)
      }
    }
  }
  return vectors
}

/**
 * Loadings of the first principal component of the standardised columns, of unit length, in the order of
 * `columns`; their sum is not negative. Only units that have all values count. A loading can be negative: such
 * an indicator runs against its group. All NaN when a column does not vary over those units.
 * Method: cyclic Jacobi rotations of the correlation matrix.
 */
export function principalComponent(columns: readonly Float64Array[]): Float64Array {
  const k = columns.length
  const whole = (_: number, i: number) => columns.every((column) => !Number.isNaN(column[i]!))
  const data = columns.map((column) => column.filter(whole))
  const matrix = new Float64Array(k * k)
  for (let i = 0; i < k; i++) {
    for (let j = 0; j <= i; j++) {
      const value = correlation(data[i]!, data[j]!)
      if (Number.isNaN(value)) return new Float64Array(k).fill(Number.NaN)
      matrix[i * k + j] = value
      matrix[j * k + i] = value
    }
  }
  const vectors = rotate(matrix, k)
  let first = 0
  for (let i = 1; i < k; i++) if (matrix[i * k + i]! > matrix[first * k + first]!) first = i
  const loadings = Float64Array.from(columns, (_, i) => vectors[i * k + first]!)
  return loadings.reduce((sum, value) => sum + value, 0) < 0 ? loadings.map((value) => -value) : loadings
}
