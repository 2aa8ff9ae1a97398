import { commonPasswords } from './common-passwords.ts'

/** Fewest and most characters of a password. */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const

/** What is wrong with a password. */
export type PasswordFault = 'too-short' | 'too-long' | 'common' | 'like-person' | 'monotonous'

/**
 * What is wrong with a new password, or undefined where it will do. Follows NIST SP 800-63B: length and guessability
 * count; no kinds of character are forced and nothing expires. Marks and case do not hide a name or a common word.
 * Lengths are counted in characters after normalisation (NFKC).
 */
export function passwordFault(
  password: string,
  person: { readonly name: string; readonly email: string },
): PasswordFault | undefined {
  const characters = [...password.normalize('NFKC')]
  if (characters.length < PASSWORD_LENGTH.least) return 'too-short'
  if (characters.length > PASSWORD_LENGTH.most) return 'too-long'
  const plain = plainLetters(password).replaceAll(' ', '')
  if (isMonotonous(plain)) return 'monotonous'
  if (commonPasswords.has(plain) || commonPasswords.has(plain.replace(/^[^a-z]+|[^a-z]+$/g, '')))
    return 'common'
  if (wordsOf(person).some((word) => plain.includes(word))) return 'like-person'
  return undefined
}

function plainLetters(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd')
}

/** The whole name, name and family name run together, and the part of the address before @: what people would try first. */
function wordsOf({ name, email }: { readonly name: string; readonly email: string }): readonly string[] {
  const parts = plainLetters(name).split(/\s+/)
  const words = [
    parts.join(''),
    `${parts.at(-1)}${parts[0]}`,
    plainLetters(email),
    plainLetters(email.split('@')[0]!),
  ]
  return words.map((word) => word.replaceAll(' ', '')).filter((word) => word.length >= 4)
}

/** At most two different characters, or each the successor (or predecessor) of the one before. */
function isMonotonous(text: string): boolean {
  if (new Set(text).size <= 2) return true
  const codes = [...text].map((character) => character.codePointAt(0)!)
  const steps = new Set(codes.slice(1).map((code, place) => (code - codes[place]! + 10) % 10))
  return /^\d+$/.test(text) && steps.size === 1
}
