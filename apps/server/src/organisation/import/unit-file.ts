import { stringify } from 'csv-stringify/sync'
import { newWorkbook } from '../../platform/office/new-workbook.ts'

export type UnitFileFormat = 'csv' | 'xlsx'

const WIDTHS = [14, 42, 28, 16, 20, 22]

/** The bytes of a file with a header and rows of texts. Texts that a spreadsheet would run as formulas are disarmed. */
export async function unitFile(
  rows: readonly (readonly string[])[],
  format: UnitFileFormat,
  sheetName: string,
): Promise<Buffer> {
  if (format === 'csv') {
    // Excel takes UTF-8 for what it is only behind a byte order mark.
    return Buffer.from(stringify(rows as string[][], { bom: true, escape_formulas: true }))
  }
  const workbook = await newWorkbook()
  const sheet = workbook.addWorksheet(sheetName, { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRows(rows.map((row) => [...row]))
  sheet.getRow(1).font = { bold: true }
  for (const [i, width] of WIDTHS.entries()) sheet.getColumn(i + 1).width = width
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
