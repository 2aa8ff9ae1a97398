import { zip } from '@cj-tech-master/excelts/archive'

/** A cell of a test document: words (a line for each paragraph), bold, or merged. */
interface WordCell {
  readonly text: string
  readonly bold?: boolean
  readonly columns?: number
  /** Each paragraph is counted by Word. */
  readonly numbered?: boolean
  /** `start` begins a merge downwards, `more` continues it. */
  readonly down?: 'start' | 'more'
}

export type WordRow = readonly (string | WordCell)[]

/** The smallest .docx with these tables, a paragraph of words between them. */
export async function wordFile(tables: readonly (readonly WordRow[])[]): Promise<Uint8Array> {
  const body = tables.map((rows) => `<w:p><w:r><w:t>Phụ lục</w:t></w:r></w:p>${table(rows)}`).join('')
  const archive = zip()
  archive.add('[Content_Types].xml', CONTENT_TYPES)
  archive.add('_rels/.rels', RELATIONSHIPS)
  archive.add('word/_rels/document.xml.rels', DOCUMENT_RELATIONSHIPS)
  archive.add('word/numbering.xml', NUMBERING)
  archive.add(
    'word/document.xml',
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}"><w:body>${body}</w:body></w:document>`,
  )
  return archive.bytes()
}

function table(rows: readonly WordRow[]): string {
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`
}

function cell(given: string | WordCell): string {
  const { text, bold, columns, down, numbered }: WordCell =
    typeof given === 'string' ? { text: given } : given
  const properties = [
    columns === undefined ? '' : `<w:gridSpan w:val="${columns}"/>`,
    down === undefined ? '' : down === 'start' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>',
  ].join('')
  const list = numbered ? '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>' : ''
  const paragraphs = text
    .split('\n')
    .map(
      (line) =>
        `<w:p>${list}<w:r>${bold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escaped(line)}</w:t></w:r></w:p>`,
    )
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraphs.join('')}</w:tc>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const CONTENT_TYPES = `<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
<Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/>
</Types>`
const RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>`
const DOCUMENT_RELATIONSHIPS = `<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="${OFFICE}/numbering" Target="numbering.xml"/>
</Relationships>`
const NUMBERING = `<?xml version="1.0" encoding="UTF-8"?>
<w:numbering xmlns:w="${WORD}">
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
</w:numbering>`
