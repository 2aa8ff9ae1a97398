import type { Table } from '@openpar/domain'
import { CsvError, parse } from 'csv-parse/sync'
import { EXIT, Refusal } from '../exit-code.ts'

interface Row {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** Excel may name its delimiter on a first line of its own. */
const NAMED_DELIMITER = /^\ufeff?sep=([,;\t])\r?$/i

/** Excel writes semicolons where the comma is the decimal mark: of the first lines, titles too, the widest decides. */
function delimiterOf(lines: readonly string[]): string {
  const count = (mark: string) => Math.max(...lines.map((line) => line.split(mark).length))
  return [';', '\t'].find((mark) => count(mark) > count(',')) ?? ','
}

/** Reads CSV (RFC 4180; comma, semicolon or tab). Rows keep their line. @throws Refusal on broken quotes. */
export function readCsv(text: string, name: string): Table {
  const lines = text.split('\n', 50)
  const named = NAMED_DELIMITER.exec(lines[0] ?? '')?.[1]
  const start = named === undefined ? 0 : 1
  try {
    const records = parse(text, {
      bom: true,
      delimiter: named ?? delimiterOf(lines.slice(start, start + 5)),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1024 * 1024,
    }) as unknown as Row[]
    const [title, ...rows] = records.slice(start)
    return {
      name,
      header: title?.record ?? [],
      headerLine: title?.info.lines,
      rows: rows.map(({ info, record }) => ({ line: info.lines, cells: record })),
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = (error as { lines?: number }).lines ?? 0
    throw new Refusal(
      EXIT.facts,
      `${name}:${line}: tệp CSV bị lỗi cú pháp, thường do dấu ngoặc kép không khép (${error.code}).`,
      `${name}:${line}: the CSV is malformed, usually a quote that is never closed (${error.code}).`,
    )
  }
}
