const LINE = 20
const TOP = 790

/**
 * A PDF of one page with these lines; the first stands larger. The letters of Vietnamese are given by their names in
 * the Adobe Glyph List (`uni1EA5`), so that a reader shows and finds them with the fonts of its own machine.
 *
 * Source: ISO 32000-1, sections 7.5, 9.6.6 and 9.10.3.
 * @throws RangeError for more different letters than one font of bytes holds
 */
export function pdfFile(lines: readonly string[]): Uint8Array {
  const letters = [...new Set(lines.join(''))].sort()
  if (letters.length > 220)
    throw new RangeError(`${letters.length} different letters are too many for one font`)
  const codeOf = new Map(letters.map((letter, k) => [letter, 32 + k]))
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')
  const codePoint = (letter: string) => hex(letter.codePointAt(0)!, 4)
  const shown = (text: string) => [...text].map((letter) => hex(codeOf.get(letter)!, 2)).join('')
  const text = lines
    .map((line, k) => `BT /F1 ${k === 0 ? 14 : 11} Tf 60 ${TOP - LINE * k} Td <${shown(line)}> Tj ET`)
    .join('\n')
  const names = letters.map((letter) => `/uni${codePoint(letter)}`).join(' ')
  const pairs = letters.map((letter) => `<${hex(codeOf.get(letter)!, 2)}> <${codePoint(letter)}>`)
  // A block of a character map holds at most a hundred lines.
  const blocks: string[] = []
  for (let k = 0; k < pairs.length; k += 100) {
    const block = pairs.slice(k, k + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Sample def /CMapType 2 def
1 begincodespacerange <00> <FF> endcodespacerange
${blocks.join('\n')}
endcmap end end`
  const stream = (content: string) => `<< /Length ${content.length} >>\nstream\n${content}\nendstream`
  const widths = letters
    .map((letter) => (letter === ' ' ? 278 : /[A-ZĐÀ-Ỹ]/u.test(letter) ? 690 : 540))
    .join(' ')
  return written([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    stream(text),
    `<< /Type /Font /Subtype /TrueType /BaseFont /Arial /FirstChar 32 /LastChar ${31 + letters.length} /Widths [${widths}] /FontDescriptor 7 0 R /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [32 ${names}] >> /ToUnicode 6 0 R >>`,
    stream(map),
    '<< /Type /FontDescriptor /FontName /Arial /Flags 32 /FontBBox [-665 -325 2000 1040] /ItalicAngle 0 /Ascent 905 /Descent -212 /CapHeight 716 /StemV 88 >>',
  ])
}

/** Objects, the table of where each begins, and the trailer. Everything is ASCII: a character is a byte. */
function written(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.4\n'
  const starts: number[] = []
  for (const [k, object] of objects.entries()) {
    starts.push(file.length)
    file += `${k + 1} 0 obj\n${object}\nendobj\n`
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`
  return new TextEncoder().encode(file)
}
