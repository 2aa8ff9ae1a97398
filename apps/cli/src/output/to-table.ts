import { formatNumber, type Language, textIn } from '@openpar/engine'
import Table from 'cli-table3'
import { type ColumnKind, isPresent, type Report, type ReportValue } from './report.ts'

const PLAIN = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '  ',
}

/** One value as people read it. */
export function writtenFor(value: ReportValue, kind: ColumnKind, language: Language): string {
  if (!isPresent(value)) return '–'
  if (typeof value === 'string') return value
  if (kind === 'points') return formatNumber(value, language, 2)
  if (kind === 'share') return `${formatNumber(value * 100, language, 0, 2)} %`
  return formatNumber(value, language)
}

/** The report as aligned columns for a terminal: titles, then rows; numbers to the right. */
export function toTable(report: Report, language: Language): string {
  const table = new Table({
    head: report.columns.map((column) => textIn(column.title, language)),
    colAligns: report.columns.map((column) => (column.kind === 'text' ? 'left' : 'right')),
    chars: PLAIN,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0 },
  })
  for (const row of report.rows) {
    table.push(row.map((value, k) => writtenFor(value, report.columns[k]!.kind, language)))
  }
  return `${table.toString().replaceAll(/[ \t]+$/gm, '')}\n`
}
