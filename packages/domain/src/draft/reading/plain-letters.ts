/**
 * Lower-case letters without Vietnamese marks, one for each UTF-16 unit of `text`, so that positions found in the
 * result hold in `text` as well. `text` must be in composed form (NFC).
 */
export function plainLetters(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase()
  let plain = ''
  for (const unit of text.split('')) {
    const lower = unit.toLowerCase()
    const bare = lower === 'đ' ? 'd' : lower.normalize('NFD').replace(/\p{M}/gu, '')
    plain += bare.length === 1 ? bare : unit
  }
  return plain
}

/** `text` composed (NFC), runs of blanks as one space, without blanks around. Line feeds are kept. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim()
}

/** Lower-case words joined by `_`, at most `words` of them: `Kịp thời` → `kip_thoi`. Empty when there is no letter or digit. */
export function snakeWords(text: string, words: number): string {
  return (plainLetters(tidy(text)).match(/[a-z0-9]+/g) ?? []).slice(0, words).join('_')
}
