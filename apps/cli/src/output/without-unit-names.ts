import { isPresent, type Report } from './report.ts'
import { COLUMN } from './titles.ts'

/** The report without its column of unit names where no unit has one. */
export function withoutUnitNames(report: Report): Report {
  const { columns, rows } = report
  const at = columns.findIndex(({ key }) => key === COLUMN.unitName.key)
  if (at < 0 || rows.some((row) => isPresent(row[at]) && row[at] !== '')) return report
  const others = <Each>(list: readonly Each[]) => list.filter((_, k) => k !== at)
  return { ...report, columns: others(columns), rows: rows.map(others) }
}
