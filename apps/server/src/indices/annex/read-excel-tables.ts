import type { Cell, Worksheet } from '@cj-tech-master/excelts'
import type { AnnexCell, AnnexTable } from '@openpar/domain'
import { loadCheckedWorkbook } from '../../platform/office/load-workbook.ts'
import { AnnexProblem } from './annex-problem.ts'

const MOST_CELLS = 500_000

/**
 * Every sheet of an .xlsx with something in it, as one table from A1 to the last filled cell. Numbers keep their value
 * beside the words Excel shows, formulas give their stored result, cells covered by a merge are empty. `bytes` must
 * have passed `checkOfficeFile`.
 *
 * @throws OfficeFileProblem `file-damaged`, AnnexProblem `annex-too-many-cells`
 */
export async function readExcelTables(bytes: Uint8Array): Promise<AnnexTable[]> {
  const workbook = await loadCheckedWorkbook(bytes)
  return workbook.worksheets
    .map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
    .filter((table) => table.rows.length > 0)
}

function rowsOf(sheet: Worksheet): AnnexCell[][] {
  const filled: { readonly row: number; readonly column: number; readonly cell: AnnexCell }[] = []
  const merges = new Map<string, { bottom: number; right: number }>()
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (cell.isMerged) {
        const master = merges.get(cell.master.address)
        merges.set(cell.master.address, {
          bottom: Math.max(master?.bottom ?? 0, cell.row),
          right: Math.max(master?.right ?? 0, cell.col),
        })
        if (cell.master.address !== cell.address) return
      }
      const read = readCell(cell, sheet.name)
      if (read.text !== '') filled.push({ row: cell.row, column: cell.col, cell: read })
    })
  })
  const height = filled.reduce((most, { row }) => Math.max(most, row), 0)
  const width = filled.reduce((most, { column }) => Math.max(most, column), 0)
  if (height * width > MOST_CELLS) throw new AnnexProblem('annex-too-many-cells')
  const rows = Array.from({ length: height }, (_, r) =>
    Array.from(
      { length: width },
      (_, c): AnnexCell => ({ text: '', place: `${sheet.name}!${letters(c + 1)}${r + 1}` }),
    ),
  )
  for (const { row, column, cell } of filled) {
    const merge = merges.get(`${letters(column)}${row}`)
    const span = merge && { rows: merge.bottom - row + 1, columns: merge.right - column + 1 }
    rows[row - 1]![column - 1] = { ...cell, ...(span === undefined ? {} : { span }) }
  }
  return rows
}

function readCell(cell: Cell, sheet: string): AnnexCell {
  const place = `${sheet}!${cell.address}`
  const value = cell.result ?? cell.value
  const bold = cell.font?.bold === true ? { bold: true } : {}
  if (typeof value === 'number') return { text: shown(cell, value), number: value, place, ...bold }
  const lines = (value instanceof Date ? cell.displayText : cell.text).normalize('NFC').split(/\r?\n/)
  return {
    text: lines
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .join('\n'),
    place,
    ...bold,
  }
}

/** As Excel shows it when that adds something (90 %, 1.10), else the number itself. */
function shown(cell: Cell, value: number): string {
  const text = cell.displayText.trim()
  return text === '' ? String(value) : text
}

function letters(column: number): string {
  let name = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  return name
}
