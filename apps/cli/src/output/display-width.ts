/** Ranges whose characters take two places in a terminal: East Asian scripts, full-width forms, emoji. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** Marks that stand on the letter before them. */
const COMBINING = /\p{M}/gu

/** Places a text in NFC takes in a terminal. */
export function displayWidth(text: string): number {
  const bare = text.replace(COMBINING, '')
  // Vietnamese in NFC has no wide letter, and tables are long.
  if (!WIDE.test(bare)) return bare.length
  return Array.from(bare).reduce((sum, letter) => sum + (WIDE.test(letter) ? 2 : 1), 0)
}
