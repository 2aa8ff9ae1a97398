/** A cell as its file gave it: text from CSV, a number or a truth value from Excel and JSON, null where empty. */
export type Cell = string | number | boolean | null

/** A table as read from a file, before anybody knows what it means. */
export interface Table {
  /** File, and sheet where there are several. */
  readonly name: string
  readonly header: readonly string[]
  /** Where the header stands in its file; 1 when absent. */
  readonly headerLine?: number
  /** `line` is where the row stands in its file, from 1. Rows may be shorter than the header. */
  readonly rows: readonly { readonly line: number; readonly cells: readonly Cell[] }[]
}

/** The text of a cell, trimmed and in NFC; empty where there is none. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return String(cell).normalize('NFC').trim()
}

/** Whether nothing but space stands in a cell. */
export function isBlank(cell: Cell | undefined): boolean {
  return cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
}
