import { type Language, textIn } from '@openpar/engine'
import { addAboutSheet, type Making } from './about-sheet.ts'
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

const WIDEST = 60
const WIDEST_HEAD = 16

/**
 * The report as an Excel workbook. First sheet: titles in bold, frozen, filtered and repeated on every printed page,
 * which is landscape and holds the whole width; numbers as numbers. With `making`, a second sheet says what the
 * report was made from.
 */
export async function toExcel(report: Report, language: Language, making?: Making): Promise<Uint8Array> {
  // Large, and most reports are no workbook: loaded with the first one.
  const { Workbook } = await import('@cj-tech-master/excelts')
  const workbook = new Workbook()
  workbook.creator = 'OpenPAR'
  const sheet = workbook.addWorksheet(textIn(report.sheet ?? { vi: 'Kết quả', en: 'Results' }, language), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
    },
  })
  sheet.addRow(report.columns.map((column) => textIn(column.title, language)))
  for (const row of report.rows)
    sheet.addRow(report.columns.map((column, k) => cellOf(row[k], column, language)))
  report.columns.forEach((column, k) => {
    const format = numberFormat(column)
    const widest = report.rows.reduce((most, row) => Math.max(most, String(row[k] ?? '').length), 0)
    const target = sheet.getColumn(k + 1)
    const head = Math.min(WIDEST_HEAD, textIn(column.title, language).length)
    target.width = Math.min(WIDEST, Math.max(head, widest) + 3)
    target.alignment = { vertical: 'top', wrapText: widest > WIDEST }
    if (format) target.numFmt = format
  })
  const head = sheet.getRow(1)
  head.font = { bold: true }
  head.alignment = { vertical: 'top', wrapText: true }
  sheet.autoFilter = {
    from: { row: 1, col: 1 },
    to: { row: report.rows.length + 1, col: report.columns.length },
  }
  if (making) addAboutSheet(workbook, report, making, language)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
