import { NOT_APPLICABLE } from '@openpar/engine'
import { looseWord } from './loose-word.ts'

const NOT_APPLICABLE_WORDS: ReadonlySet<string> = new Set(
  ['not applicable', 'n/a', 'không phát sinh', 'không áp dụng', 'kps'].map(looseWord),
)

/** The reason of an empty cell beside which nothing is said. */
export const NO_VALUE = 'no-value'

/** The reason as rules know it: the words for "not applicable", typed with marks or without, become one. */
export function reasonOf(text: string): string {
  const word = text.normalize('NFC').trim()
  return NOT_APPLICABLE_WORDS.has(looseWord(word)) ? NOT_APPLICABLE : word
}
