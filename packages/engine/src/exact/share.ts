import type { Share } from '../definition/rule.ts'

/** A share as a number: `80%`, `80 %` and 0.8 are all 0.8; NaN for anything else. */
export function shareOf(share: Share): number {
  if (typeof share === 'number') return share
  const match = /^\s*(\d+(?:[.,]\d+)?)\s*%\s*$/.exec(share)
  // Divided in doubles, the shortest notation of the result is the decimal meant (80 / 100 → 0.8).
  return match ? Number(match[1]!.replace(',', '.')) / 100 : Number.NaN
}
