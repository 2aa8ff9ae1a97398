import { tidy } from '../reading/plain-letters.ts'
import type { RuleText } from '../tree/annex-line.ts'

/**
 * Rule text in pieces, one for each statement: lines, then parts between semicolons, then sentences after points.
 * Bullets, `a)` and the final full stop are dropped.
 */
export function rulePieces(lines: readonly RuleText[]): RuleText[] {
  return lines.flatMap(({ text, place }) =>
    tidy(text)
      .split(/\n|;|(?<=\d\s?(?:điểm|đ)?)\.\s+(?=\p{Lu})/u)
      .map((piece) => bare(piece))
      .filter((piece) => piece !== '')
      .map((piece) => ({ text: piece, place })),
  )
}

function bare(piece: string): string {
  return piece
    .trim()
    .replace(/^(?:[-–+*•▪]|[a-zđ]\)|\d{1,2}\))\s*/u, '')
    .replace(/[\s.,;]+$/, '')
}
