/** One cell of a file that is to become a value. Texts stand as in the file. */
export interface ImportRow {
  /** Line of the file, from 1, the header included. */
  readonly line: number
  /** Code or id of the unit. */
  readonly unit: string
  readonly measure: string
  readonly period: string
  readonly value: string
}

/** What every row of a file has in common unless it says otherwise. */
export interface RowDefaults {
  readonly period?: string
  readonly unit?: string
}

type LongColumn = 'unit' | 'measure' | 'period' | 'value' | 'reason'

const NAMES: Readonly<Record<string, LongColumn>> = {
  unit: 'unit',
  unit_code: 'unit',
  'mã đơn vị': 'unit',
  'đơn vị': 'unit',
  measure: 'measure',
  measure_code: 'measure',
  'mã số liệu': 'measure',
  'số liệu': 'measure',
  period: 'period',
  kỳ: 'period',
  'mã kỳ': 'period',
  value: 'value',
  'giá trị': 'value',
  reason: 'reason',
  'lý do': 'reason',
}

/** Makes the cells of one line into rows: one of a long table, one for every measure of a wide one. */
export type RowReader = (cells: readonly string[], line: number) => readonly ImportRow[]

/** Undoes the apostrophe that keeps table programs from running a text as a formula. */
function plain(cell: string | undefined): string {
  const text = (cell ?? '').trim()
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text
}

function longReader(columns: readonly (LongColumn | undefined)[], defaults: RowDefaults): RowReader {
  const at = (column: LongColumn) => columns.indexOf(column)
  const [unit, measure, period, value, reason] = [
    at('unit'),
    at('measure'),
    at('period'),
    at('value'),
    at('reason'),
  ]
  return (cells, line) => {
    const given = plain(cells[value])
    const why = reason < 0 ? '' : plain(cells[reason])
    return [
      {
        line,
        unit: unit < 0 ? (defaults.unit ?? '') : plain(cells[unit]),
        measure: plain(cells[measure]),
        period: (period < 0 ? '' : plain(cells[period])) || (defaults.period ?? ''),
        value: given === '' && why !== '' ? reasonText(why) : given,
      },
    ]
  }
}

const NOT_APPLICABLE_FORMS = /^(không phát sinh|không áp dụng|not[- ]applicable|n\/a|kps)$/iu

function reasonText(why: string): string {
  return NOT_APPLICABLE_FORMS.test(why) ? why : `Chưa có: ${why}`
}

function wideReader(
  header: readonly string[],
  unit: number,
  period: number,
  defaults: RowDefaults,
): RowReader {
  const measures = header
    .map((code, column) => ({ code: code.trim(), column }))
    .filter(({ code, column }) => /^[a-z][a-z0-9_]*$/.test(code) && column !== unit && column !== period)
  return (cells, line) =>
    measures.map(({ code, column }) => ({
      line,
      unit: unit < 0 ? (defaults.unit ?? '') : plain(cells[unit]),
      measure: code,
      period: (period < 0 ? '' : plain(cells[period])) || (defaults.period ?? ''),
      value: plain(cells[column]),
    }))
}

/**
 * How to read the lines under a header. A long table has columns for measure and value (and unit, period, reason); a wide
 * one has a column for the unit and one for every measure, headed by its code. Names in Vietnamese or English. Undefined
 * where the header is neither.
 */
export function rowReader(header: readonly string[], defaults: RowDefaults = {}): RowReader | undefined {
  const columns = header.map((name) => NAMES[name.normalize('NFC').trim().toLocaleLowerCase('vi')])
  const [unit, period] = [columns.indexOf('unit'), columns.indexOf('period')]
  if (unit < 0 && defaults.unit === undefined) return undefined
  if (columns.includes('measure') && columns.includes('value')) return longReader(columns, defaults)
  const codes = header.filter((name, k) => columns[k] === undefined && /^[a-z][a-z0-9_]*$/.test(name.trim()))
  return codes.length > 0 ? wideReader(header, unit, period, defaults) : undefined
}
