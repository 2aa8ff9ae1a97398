/** Weighted sums over columns, unit by unit: the least a composite index can do. */
export function plainSums(columns: readonly Float64Array[], weights: Float64Array): Float64Array {
  const sums = new Float64Array(columns[0]!.length)
  for (let c = 0; c < columns.length; c++) {
    const column = columns[c]!
    const weight = weights[c]!
    for (let unit = 0; unit < sums.length; unit++) sums[unit] = sums[unit]! + weight * column[unit]!
  }
  return sums
}

/** Weighted sums of `runs` runs, each sorted natively: the least an analysis of ranks can do. */
export function plainRuns(columns: readonly Float64Array[], weights: Float64Array, runs: number): number {
  let first = 0
  for (let run = 0; run < runs; run++) first += plainSums(columns, weights).sort()[0]!
  return first
}

/** Every fact added up by unit and the sums sorted natively: the least a ranking of units can do. */
export function plainRanking(columns: readonly Float64Array[]): Float64Array {
  return plainSums(columns, new Float64Array(columns.length).fill(1)).sort()
}
