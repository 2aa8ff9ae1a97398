/**
 * The candidate that `word` was probably meant to be: fewest letters changed, added, left out or swapped, and no
 * more than a third of them; undefined where none is that near. Of equally near ones the first.
 */
export function findNearest(word: string, candidates: Iterable<string>): string | undefined {
  let best: string | undefined
  let least = Math.floor(word.length / 3) + 1
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least) continue
    const changes = distance(word.toLowerCase(), candidate.toLowerCase())
    if (changes < least) {
      best = candidate
      least = changes
    }
  }
  return best
}

/** Optimal string alignment distance. */
function distance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1]
      let changes = Math.min(above[j]! + 1, row[j - 1]! + 1, above[j - 1]! + (same ? 0 : 1))
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        changes = Math.min(changes, before[j - 2]! + 1)
      row.push(changes)
    }
    before = above
    above = row
  }
  return above[b.length]!
}

/** "; có phải là …?" with the nearest candidate, in both languages; empty where none is near. */
export function suggestion(
  word: string,
  candidates: Iterable<string>,
): { readonly vi: string; readonly en: string } {
  const nearest = findNearest(word, candidates)
  if (nearest === undefined) return { vi: '', en: '' }
  return { vi: ` có phải là "${nearest}"?`, en: ` did you mean "${nearest}"?` }
}
