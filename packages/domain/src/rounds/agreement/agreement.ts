/** How far two appraisers judge alike, over the entries that both judged. */
export interface Agreement {
  readonly entries: number
  /** Share of entries that both judged the same, from 0 to 1; null without entries. */
  readonly same: number | null
  /** Cohen's kappa; null without entries, and where both always gave the same single judgement, which leaves nothing to chance. */
  readonly kappa: number | null
  /** Mean of second less first, in points; null without entries with points. */
  readonly meanDifference: number | null
}

/** Two judgements of one entry: a category each (such as accepted or corrected) and, where known, points. */
export interface JudgedTwice {
  readonly first: string
  readonly second: string
  readonly points?: { readonly first: number; readonly second: number }
}

/**
 * Agreement corrected for chance: κ = (pₒ − pₑ) ÷ (1 − pₑ), pₒ the share judged alike, pₑ the share that two people with these
 * habits would judge alike by chance.
 * J. Cohen, A coefficient of agreement for nominal scales, Educational and Psychological Measurement 20 (1960), 37–46.
 */
export function agreementOf(pairs: readonly JudgedTwice[]): Agreement {
  const entries = pairs.length
  if (entries === 0) return { entries, same: null, kappa: null, meanDifference: null }
  const same = pairs.filter(({ first, second }) => first === second).length / entries
  const chance = sharesOf(pairs.map(({ first }) => first))
  const other = sharesOf(pairs.map(({ second }) => second))
  const expected = [...chance].reduce((sum, [category, share]) => sum + share * (other.get(category) ?? 0), 0)
  const differences = pairs.flatMap(({ points }) => (points ? [points.second - points.first] : []))
  const total = differences.reduce((sum, difference) => sum + difference, 0)
  return {
    entries,
    same,
    kappa: expected === 1 ? null : (same - expected) / (1 - expected),
    meanDifference: differences.length === 0 ? null : total / differences.length,
  }
}

function sharesOf(categories: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const category of categories) counts.set(category, (counts.get(category) ?? 0) + 1)
  return new Map([...counts].map(([category, count]) => [category, count / categories.length]))
}
