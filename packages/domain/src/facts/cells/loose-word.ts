import { plainLetters, tidy } from '../../draft/reading/plain-letters.ts'

/** A word in NFC and lower case, without blanks around. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().toLocaleLowerCase('vi')
}

/** A word as people type it in a hurry: lower case, without Vietnamese marks, blanks, underscores and hyphens. */
export function looseWord(text: string): string {
  return plainLetters(tidy(text)).replace(/[\s_-]+/g, '')
}
