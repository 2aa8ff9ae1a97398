import { randomInt } from 'node:crypto'

/** Digits and letters that are not mistaken for each other on paper (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const HALF = 5
const CODES = 10

const half = () => Array.from({ length: HALF }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')

/** Ten fresh recovery codes of 50 random bits: `7KQ2M-9XP4T`. */
export const newRecoveryCodes = (): string[] => Array.from({ length: CODES }, () => `${half()}-${half()}`)

/** A recovery code as it was printed; spaces, hyphens and case do not matter, O is read as 0, I and L as 1. */
export function readRecoveryCode(typed: string): string {
  const text = typed
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return `${text.slice(0, HALF)}-${text.slice(HALF)}`
}
