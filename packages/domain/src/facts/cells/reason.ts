import { NOT_APPLICABLE } from '@openpar/engine'

const NOT_APPLICABLE_WORDS: ReadonlySet<string> = new Set([
  'not-applicable',
  'not applicable',
  'n/a',
  'không phát sinh',
  'không áp dụng',
  'kps',
])

/** The reason of an empty cell beside which nothing is said. */
export const NO_VALUE = 'no-value'

/** The reason as rules know it: the words for "not applicable" become one. */
export function reasonOf(text: string): string {
  const word = text.normalize('NFC').trim()
  return NOT_APPLICABLE_WORDS.has(word.toLocaleLowerCase('vi')) ? NOT_APPLICABLE : word
}
