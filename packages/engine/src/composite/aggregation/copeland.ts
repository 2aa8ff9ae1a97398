/**
 * Outranking matrix, row by row (n × n): the share of the weight on which the unit of the row is above the unit
 * of the column, ties counting half. Only indicators with a value for both count, their weights rescaled; NaN
 * when there is none, and 0 on the diagonal. Row and column of two units add up to 1.
 * Source: Munda and Nardo (2009); OECD/JRC Handbook on Constructing Composite Indicators (2008).
 */
export function outranking(columns: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const n = columns[0]?.length ?? 0
  const result = new Float64Array(n * n)
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      let above = 0
      let total = 0
      for (let c = 0; c < columns.length; c++) {
        const a = columns[c]![i]!
        const b = columns[c]![j]!
        const weight = weights[c]!
        if (weight === 0 || Number.isNaN(a) || Number.isNaN(b)) continue
        total += weight
        if (a > b) above += weight
        else if (a === b) above += weight / 2
      }
      result[i * n + j] = above / total
      result[j * n + i] = 1 - above / total
    }
  }
  return result
}

/** Share of the pairs of units in which one is above the other on everything (robust pairs). NaN without pairs. */
export function dominantShare(matrix: Float64Array): number {
  const n = Math.sqrt(matrix.length)
  return matrix.reduce((count, share) => (share === 1 ? count + 1 : count), 0) / ((n * n - n) / 2)
}

/**
 * Copeland scores: for each unit the number of units it outranks (more than half of the weight) less the number
 * that outrank it. Two units that each win once have 0 and 0. Units without any value are missing (NaN).
 */
export function copeland(columns: readonly Float64Array[], weights: ArrayLike<number>): Float64Array {
  const n = columns[0]?.length ?? 0
  const matrix = outranking(columns, weights)
  const scores = new Float64Array(n)
  for (let i = 0; i < n; i++) {
    if (!columns.some((column, c) => weights[c] !== 0 && !Number.isNaN(column[i]!))) scores[i] = Number.NaN
    for (let j = 0; j < n; j++) {
      if (i === j) continue
      // The share and its complement are rounded apart: a difference below 10⁻¹² is a draw.
      const lead = matrix[i * n + j]! - matrix[j * n + i]!
      if (lead > 1e-12) scores[i]! += 1
      else if (lead < -1e-12) scores[i]! -= 1
    }
  }
  return scores
}
