/** Digits and letters that are not mistaken for each other when read aloud or from paper (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Random values of 0–31 in a code; 75 bits. */
export const CODE_VALUES = 15

const GROUP = 4

/**
 * A code for paper: fifteen random characters and a check character, in groups of four, `7KQ2-M9XP-4TWC-H3VN`. The check
 * finds every single wrong character and every two neighbours exchanged: a sum over GF(32) with distinct weights.
 * @param values fifteen whole numbers of 0–31 from a cryptographic source
 */
export function printedCode(values: readonly number[]): string {
  if (values.length !== CODE_VALUES || values.some((value) => !(value in [...ALPHABET]))) {
    throw new RangeError(`A code needs ${CODE_VALUES} values of 0–31.`)
  }
  const text = [...values, checkValue(values)].map((value) => ALPHABET[value]).join('')
  return text.match(new RegExp(`.{${GROUP}}`, 'g'))!.join('-')
}

/**
 * The code a person typed, as it was printed; spaces, hyphens and case do not matter, O is read as 0, I and L as 1.
 * Undefined where the length, a character or the check is wrong.
 */
export function readPrintedCode(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replace(/[\s\-–—.]/g, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  const values = [...text].map((character) => ALPHABET.indexOf(character))
  if (values.length !== CODE_VALUES + 1 || values.includes(-1)) return undefined
  const random = values.slice(0, CODE_VALUES)
  return checkValue(random) === values[CODE_VALUES] ? printedCode(random) : undefined
}

/** Σ αⁱ·vᵢ over GF(32) = GF(2)[x]/(x⁵+x²+1), by Horner's rule; α = x has order 31, so no two weights are the same. */
function checkValue(values: readonly number[]): number {
  return values.reduce((sum, value) => double(sum ^ value), 0)
}

function double(value: number): number {
  return value & 16 ? ((value << 1) ^ 0b100101) & 31 : value << 1
}
