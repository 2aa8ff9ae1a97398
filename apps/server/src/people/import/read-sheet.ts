import { fold } from '@openpar/domain/organisation'
import { type Role, roles, roleWords } from '@openpar/domain/people'
import { Problem } from '../../platform/errors/problem.ts'
import { readTable, UnreadableTable } from '../../platform/office/read-table.ts'

/** Most rows of one import. */
const MOST_ROWS = 2000

/** The columns of the template, in its order. */
export const columns = ['name', 'email', 'position', 'unit', 'role', 'from', 'to'] as const
export type Column = (typeof columns)[number]

/** Titles of the template; a sheet may have them in any order and in either language. */
export const columnTitles: Readonly<Record<Column, { readonly vi: string; readonly en: string }>> = {
  name: { vi: 'Họ và tên', en: 'Name' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  position: { vi: 'Chức vụ', en: 'Position' },
  unit: { vi: 'Mã đơn vị', en: 'Unit code' },
  role: { vi: 'Vai trò', en: 'Role' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'Until' },
}

/** One row as it is written, with its line in the sheet. */
export type SheetRow = Readonly<Record<Column, string>> & { readonly row: number }

/** Titles and roles are the same whatever their marks, case, blanks and punctuation. */
const plain = (text: string) => fold(text).replace(/[^a-z0-9]+/g, '')

/**
 * The filled rows of an Excel or CSV file.
 * @throws Problem `sheet-unreadable` for another kind of file, too many rows, or columns missing
 */
export async function readSheet(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const table = await readTable(bytes).catch((error: unknown) => {
    if (error instanceof UnreadableTable) throw new Problem('sheet-unreadable', { most: MOST_ROWS })
    throw error
  })
  const header = (table[0] ?? []).map(plain)
  const places = columns.map((column) => {
    const names = [plain(columnTitles[column].vi), plain(columnTitles[column].en)]
    return header.findIndex((title) => names.includes(title))
  })
  const needed = ['name', 'email', 'unit'] as const
  if (needed.some((column) => places[columns.indexOf(column)] === -1)) {
    throw new Problem('sheet-unreadable', { most: MOST_ROWS })
  }
  const rows = table.slice(1).map((cells, place): SheetRow => {
    const cell = (column: Column) => (cells[places[columns.indexOf(column)]!] ?? '').normalize('NFC').trim()
    const entries = columns.map((column) => [column, cell(column)])
    return { row: place + 2, ...(Object.fromEntries(entries) as Record<Column, string>) }
  })
  const filled = rows.filter((row) => columns.some((column) => row[column] !== ''))
  if (filled.length === 0 || filled.length > MOST_ROWS)
    throw new Problem('sheet-unreadable', { most: MOST_ROWS })
  return filled
}

/** The role a cell names, in either language or by its code; undefined for anything else. */
export function readRole(text: string): Role | undefined {
  const wanted = plain(text)
  return roles.find((role) =>
    [role, roleWords[role].name.vi, roleWords[role].name.en].some((name) => plain(name) === wanted),
  )
}

/** The day a cell holds: 2026-12-06, 6/12/2026 or a date of Excel; undefined for anything else. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:T.*)?$/.exec(text)
  const common = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, day] =
    iso !== null
      ? iso.slice(1).map(Number)
      : common !== null
        ? common.slice(1).map(Number).reverse()
        : serial(text)
  if (year === undefined || month === undefined || day === undefined) return undefined
  const date = new Date(Date.UTC(year, month - 1, day))
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return same ? date.toISOString().slice(0, 10) : undefined
}

/** Excel counts days from 30 December 1899. */
function serial(text: string): readonly number[] {
  if (!/^\d{5}$/.test(text)) return []
  const date = new Date(Date.UTC(1899, 11, 30 + Number(text)))
  return [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()]
}
