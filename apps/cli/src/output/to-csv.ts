import { stringify } from 'csv-stringify/sync'
import { isPresent, type Report } from './report.ts'

/** The report as CSV: keys as header, decimal points, empty where there is no value, formulas defused. */
export function toCsv(report: Report): string {
  const rows = report.rows.map((row) => row.map((value) => (isPresent(value) ? value : '')))
  return stringify([report.columns.map((column) => column.key), ...rows], { escape_formulas: true })
}
