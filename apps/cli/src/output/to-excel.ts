import { Workbook } from '@cj-tech-master/excelts'
import { type Language, textIn } from '@openpar/engine'
import { type ColumnKind, isPresent, type Report } from './report.ts'

const FORMATS: Readonly<Partial<Record<ColumnKind, string>>> = { points: '0.00##', share: '0.00%' }

/** The report as an Excel workbook: one sheet, titles in bold and frozen, numbers as numbers. */
export async function toExcel(report: Report, language: Language): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('OpenPAR', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(report.columns.map((column) => textIn(column.title, language)))
  sheet.getRow(1).font = { bold: true }
  for (const row of report.rows) sheet.addRow(row.map((value) => (isPresent(value) ? value : null)))
  report.columns.forEach((column, k) => {
    const format = FORMATS[column.kind]
    const widest = report.rows.reduce((most, row) => Math.max(most, String(row[k] ?? '').length), 0)
    const target = sheet.getColumn(k + 1)
    target.width = Math.min(60, Math.max(textIn(column.title, language).length, widest) + 2)
    if (format) target.numFmt = format
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
