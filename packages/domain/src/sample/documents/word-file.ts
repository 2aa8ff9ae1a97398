import { zipStored } from './zip-stored.ts'

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A Word file of these paragraphs; the first one stands in bold (Office Open XML, ECMA-376 part 1). */
export function wordFile(paragraphs: readonly string[]): Uint8Array {
  const encoder = new TextEncoder()
  const body = paragraphs
    .map((text, k) => {
      const bold = k === 0 ? '<w:rPr><w:b/></w:rPr>' : ''
      return `<w:p><w:r>${bold}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`
    })
    .join('')
  const parts = {
    '[Content_Types].xml': `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${TYPE}"/></Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `${XML}<w:document xmlns:w="${MAIN}"><w:body>${body}</w:body></w:document>`,
  }
  return zipStored(Object.entries(parts).map(([name, text]) => ({ name, bytes: encoder.encode(text) })))
}
