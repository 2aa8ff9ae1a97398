import type { Outlook } from './outlook.ts'

/** A score moves less between 200 cases and more than an interval of whole per cents shows. */
const MOST_CASES = 200

/**
 * Positions of the earlier cases that can be played again: those with a deviation for at least half of the points at stake. Of
 * more than 200 an evenly spaced choice, the same every time.
 */
export function casesFor(outlooks: readonly Outlook[]): readonly number[] {
  const uncertain = outlooks.flatMap(({ place, deviations }) => (deviations ? [{ place, deviations }] : []))
  const count = uncertain[0]?.deviations.length ?? 0
  const stake = uncertain.reduce((sum, { place }) => sum + place.max, 0)
  const usable = Array.from({ length: count }, (_, k) => k).filter((k) => {
    const covered = uncertain.reduce(
      (sum, { place, deviations }) => (Number.isNaN(deviations[k]!) ? sum : sum + place.max),
      0,
    )
    return 2 * covered >= stake
  })
  if (usable.length <= MOST_CASES) return usable
  return Array.from({ length: MOST_CASES }, (_, k) => usable[Math.floor((k * usable.length) / MOST_CASES)]!)
}

/** The deviation of a case; where it has none, that of the next case that has, round to the first; 0 where none has. */
export function deviationAt(deviations: Float64Array, at: number): number {
  for (let k = 0; k < deviations.length; k++) {
    const deviation = deviations[(at + k) % deviations.length]!
    if (!Number.isNaN(deviation)) return deviation
  }
  return 0
}
