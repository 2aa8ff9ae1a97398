/** `text` in lower case without diacritics: "Sở Y tế" is "so y te". */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

function pairsOf(text: string): Set<string> {
  const padded = ` ${folded(text)} `
  return new Set(Array.from({ length: padded.length - 1 }, (_, k) => padded.slice(k, k + 2)))
}

/** Least share of common pairs of letters for two words to be taken for each other. */
const ALIKE = 0.4

/** The candidates most like `word` by pairs of letters (Dice), at most three, the best first. */
export function mostSimilar(word: string, candidates: Iterable<string>): string[] {
  const pairs = pairsOf(word)
  const scored = Array.from(candidates, (candidate) => {
    const others = pairsOf(candidate)
    const common = [...pairs].filter((pair) => others.has(pair)).length
    return { candidate, likeness: (2 * common) / (pairs.size + others.size) }
  })
  return scored
    .filter(({ likeness }) => likeness >= ALIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 3)
    .map(({ candidate }) => candidate)
}
