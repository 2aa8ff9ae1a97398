/** Joins pieces with `joint` into lines of at most `width` characters; a longer piece stands on a line of its own. */
function fill(pieces: readonly string[], joint: string, width: number): string[] {
  const lines: string[] = []
  for (const piece of pieces) {
    const last = lines.at(-1)
    const longer = last === undefined ? piece : `${last}${joint}${piece}`
    if (last !== undefined && longer.length <= width) lines[lines.length - 1] = longer
    else lines.push(piece)
  }
  return lines
}

/**
 * `text` in lines of at most `width` characters, broken after semicolons first, at spaces where that is not
 * enough, and in codes after underscores.
 */
export function wrapText(text: string, width: number): string[] {
  if (text.length <= width) return [text]
  const parts = text.split('; ').map((part, k, all) => (k < all.length - 1 ? `${part};` : part))
  return fill(parts, ' ', width)
    .flatMap((line) => (line.length <= width ? [line] : fill(line.split(' '), ' ', width)))
    .flatMap((line) => (line.length <= width ? [line] : fill(line.split(/(?<=_)/), '', width)))
}

/** A head in lines of about `width` characters, broken at spaces and after the underscores of a code. */
export function wrapHead(head: string, width: number): string[] {
  return fill(head.split(/(?<=_)| /), head.includes('_') ? '' : ' ', width)
}
