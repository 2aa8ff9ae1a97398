import { parseXml, type XmlElement, type XmlNode } from '@cj-tech-master/excelts/xml'
import type { AnnexCell, AnnexTable } from '@openpar/domain'
import mammoth from 'mammoth'
import { OfficeFileProblem } from '../../platform/office/office-file-problem.ts'

/**
 * The tables of a .docx in the order of the document, `bảng 1`, `bảng 2` …; tables inside a cell belong to the words of
 * that cell. Cells covered by a merge are empty. Numbers that Word counts by itself are not in the text; cells that begin
 * with one are marked. `bytes` must have passed `checkOfficeFile`.
 *
 * @throws OfficeFileProblem `file-damaged`
 */
export async function readWordTables(bytes: Uint8Array): Promise<AnnexTable[]> {
  const html = await toHtml(bytes)
  const body = parseXml(`<body>${html}</body>`).root
  return tablesIn(body).map((table, t) => {
    const name = `bảng ${t + 1}`
    const place = (r: number, c: number) => `${name}, hàng ${r + 1}, cột ${c + 1}`
    return { name, rows: grid(rowsOf(table), place) }
  })
}

async function toHtml(bytes: Uint8Array): Promise<string> {
  const noImages = mammoth.images.imgElement(async () => ({ src: '' }))
  try {
    const options = { convertImage: noImages, includeEmbeddedStyleMap: false, ignoreEmptyParagraphs: false }
    return (await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, options)).value
  } catch (error) {
    throw new OfficeFileProblem('file-damaged', error)
  }
}

/** Rows of equal length; a cell stands where its merge begins, the rest of the merge is empty. */
function grid(rows: readonly XmlElement[], place: (r: number, c: number) => string): AnnexCell[][] {
  const cells: (AnnexCell | undefined)[][] = rows.map(() => [])
  rows.forEach((row, r) => {
    let c = 0
    for (const cell of elements(row).filter(({ name }) => name === 'td' || name === 'th')) {
      while (cells[r]![c] !== undefined) c++
      const columns = Math.min(span(cell, 'colspan'), 100)
      const down = Math.min(span(cell, 'rowspan'), rows.length - r)
      for (let i = r; i < r + down; i++)
        for (let k = c; k < c + columns; k++) cells[i]![k] = { text: '', place: place(i, k) }
      const text = wordsOf(cell)
      cells[r]![c] = {
        text,
        place: place(r, c),
        ...(isNumbered(cell) ? { numbered: true } : {}),
        ...(text !== '' && isBold(cell, false) ? { bold: true } : {}),
        ...(columns > 1 || down > 1 ? { span: { rows: down, columns } } : {}),
      }
      c += columns
    }
  })
  const width = Math.max(0, ...cells.map((row) => row.length))
  return cells.map((row, r) =>
    Array.from({ length: width }, (_, c) => row[c] ?? { text: '', place: place(r, c) }),
  )
}

function tablesIn(element: XmlElement): XmlElement[] {
  return elements(element).flatMap((child) => (child.name === 'table' ? [child] : tablesIn(child)))
}

function rowsOf(table: XmlElement): XmlElement[] {
  return elements(table).flatMap((child) =>
    child.name === 'tr' ? [child] : child.name === 'thead' || child.name === 'tbody' ? rowsOf(child) : [],
  )
}

const BLOCKS = new Set(['p', 'li', 'tr', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])

/** Words of a cell, a line for each paragraph; footnote marks and other superscripts are left out. */
function wordsOf(cell: XmlElement): string {
  const read = (node: XmlNode): string => {
    if (node.type === 'text' || node.type === 'cdata') return node.value.replace(/\s+/g, ' ')
    if (node.type !== 'element' || node.name === 'sup') return ''
    if (node.name === 'br') return '\n'
    const inner = node.children.map(read).join('')
    return BLOCKS.has(node.name) ? `\n${inner}\n` : node.name === 'td' ? `${inner} ` : inner
  }
  return cell.children
    .map(read)
    .join('')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function isBold(node: XmlNode, inside: boolean): boolean {
  if (node.type === 'text') return inside || node.value.trim() === ''
  if (node.type !== 'element') return true
  return node.children.every((child) => isBold(child, inside || node.name === 'strong'))
}

/** The first paragraph is an item of a numbered list. */
function isNumbered(cell: XmlElement): boolean {
  return elements(cell)[0]?.name === 'ol'
}

function elements(node: XmlElement): XmlElement[] {
  return node.children.filter((child) => child.type === 'element')
}

function span(cell: XmlElement, name: 'colspan' | 'rowspan'): number {
  const value = Number(cell.attributes[name] ?? '1')
  return Number.isInteger(value) && value >= 1 ? value : 1
}
