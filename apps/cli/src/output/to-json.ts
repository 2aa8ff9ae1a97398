import { isPresent, type Report } from './report.ts'

/** The report as a list of records; null where there is no value. */
export function toJson(report: Report): string {
  const records = report.rows.map((row) =>
    Object.fromEntries(report.columns.map((column, k) => [column.key, isPresent(row[k]) ? row[k] : null])),
  )
  return `${JSON.stringify(records, null, 1)}\n`
}
