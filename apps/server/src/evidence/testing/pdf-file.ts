/** A page as lines of text from the top down. */
export type PageLines = readonly string[]

const isPlain = (line: string) => /^[\x20-\x7e]*$/.test(line)

function shown(line: string): string {
  if (isPlain(line)) return `/F1 14 Tf (${line.replace(/[\\()]/g, '\\$&')}) Tj`
  const bytes = Buffer.from(line, 'utf16le').swap16().toString('hex')
  return `/F2 14 Tf <${bytes}> Tj`
}

function contentOf(lines: PageLines): string {
  return `BT 72 770 Td 20 TL ${lines.map((line) => `${shown(line)} T*`).join('\n')} ET`
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Same def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
${[...Array(256).keys()].map((k) => k.toString(16).padStart(2, '0')).reduce((all, high, k) => `${all}${k % 100 === 0 ? `${k === 0 ? '' : 'endbfrange\n'}${Math.min(100, 256 - k)} beginbfrange\n` : ''}<${high}00> <${high}ff> <${high}00>\n`, '')}endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end`

/**
 * A PDF of these pages. Plain letters stand in Helvetica; others can be read by programs though no font shows them.
 * With `password`, it asks for one that nobody has; with `padding`, it is that many bytes longer.
 */
export function pdfFile(pages: readonly PageLines[], { password = false, padding = 0 } = {}): Buffer {
  const stream = (text: string) => `<< /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`
  const first = 7
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, k) => `${first + 2 * k} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type0 /BaseFont /Same /Encoding /Identity-H /DescendantFonts [5 0 R] /ToUnicode 6 0 R >>',
    '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Same /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 600 >>',
    stream(TO_UNICODE),
    ...pages.flatMap((lines, k) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${first + 2 * k + 1} 0 R /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>`,
      stream(contentOf(lines)),
    ]),
  ]
  if (padding > 0) objects.push(stream('0'.repeat(padding)))
  let text = '%PDF-1.7\n'
  const places = objects.map((object, k) => {
    const place = Buffer.byteLength(text)
    text += `${k + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const start = Buffer.byteLength(text)
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const secret = 'ab'.repeat(32)
  const sealed = password
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${secret}> /U <${secret}> /P -44 >> /ID [<00> <00>]`
    : ''
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${sealed} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text)
}
