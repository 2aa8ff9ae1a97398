import type { Table } from '@openpar/domain'
import { CsvError, parse } from 'csv-parse/sync'
import { EXIT, Refusal } from '../exit-code.ts'

interface Record {
  readonly info: { readonly lines: number }
  readonly record: readonly string[]
}

/** Excel writes semicolons where the comma is the decimal mark: the header line decides. */
function delimiterOf(text: string): string {
  const first = text.slice(0, text.search(/\r?\n|$/))
  const count = (mark: string) => first.split(mark).length
  return [';', '\t'].find((mark) => count(mark) > count(',')) ?? ','
}

/** Reads CSV (RFC 4180; comma, semicolon or tab). Rows keep their line. @throws Refusal on broken quotes. */
export function readCsv(text: string, name: string): Table {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 1024 * 1024,
    }) as unknown as Record[]
    const [header, ...rows] = records
    return {
      name,
      header: header?.record ?? [],
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
