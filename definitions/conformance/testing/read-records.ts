import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Table } from '@openpar/domain'
import { readCsv } from '../../../apps/cli/src/files/read-csv.ts'
import { inShared, noShared } from './places.ts'

/** One row by the words of the header; an empty cell is empty text. */
export type CsvRow = Readonly<Record<string, string>>

/** A CSV file as the console reads it. */
export function readTable(path: string): Table {
  return readCsv(readFileSync(path, 'utf8'), basename(path))
}

/** The rows of a CSV file. */
export function readRecords(path: string): CsvRow[] {
  const { header, rows } = readTable(path)
  return rows.map(({ cells }) => Object.fromEntries(header.map((word, k) => [word, String(cells[k] ?? '')])))
}

/** A table from rows; the columns are those of all rows, in the order they first appear. */
export function tableOf(name: string, rows: readonly CsvRow[]): Table {
  const header = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return {
    name,
    header,
    rows: rows.map((row, k) => ({ line: k + 2, cells: header.map((word) => row[word] ?? '') })),
  }
}

/** The rows of a CSV file of the reference data; none where they are absent, and the tests on them are skipped. */
export function readSharedRecords(path: string): CsvRow[] {
  return noShared ? [] : readRecords(inShared(path))
}
