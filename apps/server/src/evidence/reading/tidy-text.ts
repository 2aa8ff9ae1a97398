/** Letters of one file that are kept for searching: about 200 dense pages. */
export const MOST_LETTERS = 500_000

/**
 * Text as the database keeps it: letters composed (NFC), no control characters but line and form feeds, no half
 * letters, blanks joined, at most `MOST_LETTERS` long.
 */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\P{Cc}\n\f\t\r]/gu, '')
    .replace(/[^\S\n\f]+/g, ' ')
    .replace(/ ?\n[^\S\f]*/g, '\n')
    .slice(0, MOST_LETTERS)
    .toWellFormed()
    .trim()
}
