import { Workbook } from '@cj-tech-master/excelts'
import { type Language, textIn } from '@openpar/engine'
import { isPresent, type Report, type ReportColumn, type ReportValue } from './report.ts'
import { writtenFor } from './written-for.ts'

function numberFormat({ kind, decimals }: ReportColumn): string | undefined {
  if (decimals !== undefined) return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`
  return kind === 'points' ? '0.00##' : kind === 'share' ? '0.0%' : undefined
}

function cellOf(value: ReportValue, column: ReportColumn, language: Language): string | number | null {
  if (!isPresent(value)) return null
  return typeof value === 'number' ? value : writtenFor(value, column, language)
}

/** The report as an Excel workbook: one sheet, titles in bold and frozen, numbers as numbers. */
export async function toExcel(report: Report, language: Language): Promise<Uint8Array> {
  const workbook = new Workbook()
  const sheet = workbook.addWorksheet('OpenPAR', { views: [{ state: 'frozen', ySplit: 1 }] })
  sheet.addRow(report.columns.map((column) => textIn(column.title, language)))
  sheet.getRow(1).font = { bold: true }
  for (const row of report.rows)
    sheet.addRow(report.columns.map((column, k) => cellOf(row[k], column, language)))
  report.columns.forEach((column, k) => {
    const format = numberFormat(column)
    const widest = report.rows.reduce((most, row) => Math.max(most, String(row[k] ?? '').length), 0)
    const target = sheet.getColumn(k + 1)
    target.width = Math.min(60, Math.max(textIn(column.title, language).length, widest) + 2)
    if (format) target.numFmt = format
  })
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
