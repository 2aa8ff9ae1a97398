import { plainLetters, tidy } from '../draft/reading/plain-letters.ts'

/** More words than anyone types; what follows them is not searched for. */
const MOST_TERMS = 12

/**
 * The words of a search, in lower case without Vietnamese marks, so that `hồ sơ` and `ho so` ask the same. Signs part
 * words: `125/BC-STC` is three.
 */
export function searchTerms(text: string): readonly string[] {
  return (plainLetters(tidy(text)).match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, MOST_TERMS)
}
