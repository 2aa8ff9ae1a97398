import type { Worksheet } from '@cj-tech-master/excelts'
import type { SheetCell } from '@openpar/domain/measures'
import { loadWorkbook } from '../../platform/office/load-workbook.ts'

const MOST_COLUMNS = 500
const MOST_ROWS = 50_000

type Cell = ReturnType<Worksheet['getCell']>

function sheetCellOf(cell: Cell): SheetCell {
  const value = cell.result ?? cell.value
  if (value === null || value === undefined) return null
  if (typeof value === 'number') {
    const format = typeof cell.numFmt === 'string' ? cell.numFmt : cell.numFmt?.formatCode
    return { number: value, percent: format?.includes('%') ?? false }
  }
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  return cell.text
}

function linesOf(sheet: Worksheet): readonly (readonly SheetCell[])[] {
  if (sheet.rowCount > MOST_ROWS) throw new Error(`> ${MOST_ROWS}`)
  const lines: SheetCell[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: SheetCell[] = []
    for (let k = 1; k <= Math.min(row.cellCount, MOST_COLUMNS); k++) cells.push(sheetCellOf(row.getCell(k)))
    lines.push(cells)
  })
  return lines
}

/** The lines of every sheet of a workbook, empty ones included. @throws where it is no sound .xlsx of bearable size */
export async function readSheets(bytes: Buffer): Promise<readonly (readonly (readonly SheetCell[])[])[]> {
  return [...(await namedSheets(bytes)).values()]
}

/** The same by the names of the sheets. */
export async function namedSheets(
  bytes: Buffer,
): Promise<ReadonlyMap<string, readonly (readonly SheetCell[])[]>> {
  const { worksheets } = await loadWorkbook(bytes)
  return new Map(worksheets.map((sheet) => [sheet.name, linesOf(sheet)]))
}
