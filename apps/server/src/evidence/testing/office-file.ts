import { zipFile } from './zip-file.ts'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const OFFICE = 'http://schemas.openxmlformats.org'
const TYPES = 'application/vnd.openxmlformats-officedocument'

function packaged(
  part: string,
  type: string,
  content: string | Buffer,
  more: Record<string, string> = {},
): Buffer {
  return zipFile({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/${part}" ContentType="${type}"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument/2006/relationships/officeDocument" Target="${part}"/></Relationships>`,
    [part]: content,
    ...more,
  })
}

/** A Word document of these paragraphs, with more parts where given. */
export function wordFile(paragraphs: readonly string[], more: Record<string, string> = {}): Buffer {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`).join('')
  const content = `${HEAD}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`
  return packaged('word/document.xml', `${TYPES}.wordprocessingml.document.main+xml`, content, more)
}

/** A Word document of some kilobytes that unpacks to `megabytes`. */
export function wordBomb(megabytes: number): Buffer {
  const text = Buffer.alloc(megabytes * 1_000_000, 'a')
  const content = Buffer.concat([
    Buffer.from(`${HEAD}<w:document xmlns:w="${OFFICE}/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>`),
    text,
    Buffer.from('</w:t></w:r></w:p></w:body></w:document>'),
  ])
  return packaged('word/document.xml', `${TYPES}.wordprocessingml.document.main+xml`, content)
}

/** An Excel workbook of one empty sheet. */
export function excelFile(more: Record<string, string> = {}): Buffer {
  const content = `${HEAD}<workbook xmlns="${OFFICE}/spreadsheetml/2006/main"><sheets/></workbook>`
  return packaged('xl/workbook.xml', `${TYPES}.spreadsheetml.sheet.main+xml`, content, more)
}

/** The outside of an old office file: header and a directory with these streams. */
export function compoundFile(streams: readonly string[]): Buffer {
  const header = Buffer.alloc(512)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(header)
  const entries = ['Root Entry', ...streams].map((name) => {
    const entry = Buffer.alloc(128)
    entry.write(name, 0, 'utf16le')
    entry.writeUInt16LE((name.length + 1) * 2, 64)
    return entry
  })
  return Buffer.concat([header, Buffer.alloc(512), ...entries, Buffer.alloc(1024)])
}
