import { parse } from 'csv-parse/sync'
import { loadWorkbook } from './load-workbook.ts'

const MOST_ROWS = 50_000
const MOST_COLUMNS = 100

/** Bytes that are no table; the cause says why. */
export class UnreadableTable extends Error {}

/**
 * The first sheet of an .xlsx, or a CSV with commas, semicolons or tabs, as texts, row by row.
 * @throws UnreadableTable for anything else, and above 50,000 rows
 */
export async function readTable(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  try {
    // A zip begins with PK; anything else is read as text.
    const rows = bytes[0] === 0x50 && bytes[1] === 0x4b ? await readSheet(bytes) : readText(bytes)
    if (rows.length > MOST_ROWS) throw new Error(`more than ${MOST_ROWS} rows`)
    return rows
  } catch (cause) {
    throw new UnreadableTable('no table', { cause })
  }
}

function readText(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  if (text.includes('\0')) throw new Error('not a text')
  return parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_column_count: true,
    to: MOST_ROWS + 1,
    max_record_size: 100_000,
  })
}

/** The delimiter that the first line of a CSV has most of: comma, semicolon or tab. */
export function delimiterOf(text: string): string {
  const header = text.slice(0, text.search(/\r|\n|$/))
  const count = (mark: string) => header.split(mark).length
  return [',', ';', '\t'].reduce((most, mark) => (count(mark) > count(most) ? mark : most))
}

async function readSheet(bytes: Uint8Array): Promise<string[][]> {
  const workbook = await loadWorkbook(bytes)
  const sheet = workbook.worksheets[0]
  if (sheet === undefined || sheet.rowCount > MOST_ROWS) throw new Error('no sheet, or too many rows')
  const rows: string[][] = []
  sheet.eachRow({ includeEmpty: true }, (row) => {
    const cells: string[] = []
    for (let column = 1; column <= Math.min(row.cellCount, MOST_COLUMNS); column++) {
      const cell = row.getCell(column)
      const value = cell.result ?? cell.value
      cells.push(typeof value === 'number' ? String(value) : cell.text)
    }
    rows.push(cells)
  })
  return rows
}
