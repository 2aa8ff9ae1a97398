import { basename } from 'node:path'
import type { Worksheet } from '@cj-tech-master/excelts'
import type { Cell, Table } from '@openpar/domain'
import type { OfficeFileProblemCode } from '@openpar/server/office'
import { EXIT, Refusal } from '../exit-code.ts'

/** Most columns of a row that are read: one cell far to the right would make millions of empty ones. */
const MOST_COLUMNS = 5000

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  const rich = value as { result?: unknown; richText?: { text: string }[]; text?: unknown; error?: string }
  if (rich.error !== undefined) return rich.error
  if (rich.richText) return rich.richText.map((part) => part.text).join('')
  if ('result' in rich) return cellOf(rich.result)
  if ('text' in rich) return cellOf(rich.text)
  return 'formula' in rich || 'sharedFormula' in rich ? NO_RESULT : String(value)
}

/** A formula saved without its result, which no measure takes for a value. */
const NO_RESULT = '#KHÔNG CÓ KẾT QUẢ'

/**
 * Reads every sheet of an Excel workbook that has rows; the first row with something in it is the header, formulas give
 * the result saved with them, dates are written `2026-03-31`. @throws Refusal on anything but a sound .xlsx.
 */
export async function readExcel(bytes: Buffer, path: string): Promise<Table[]> {
  const name = basename(path)
  // The readers are large and most commands never meet a workbook: they are loaded with the first one.
  const { loadWorkbook, OfficeFileProblem } = await import('@openpar/server/office')
  const workbook = await loadWorkbook(bytes).catch((error: unknown) => {
    const { vi, en } = (error instanceof OfficeFileProblem && PROBLEMS[error.code]) || UNREADABLE
    throw new Refusal(EXIT.file, `${path}: ${vi}`, `${path}: ${en}`)
  })
  return workbook.worksheets.flatMap((sheet) => tableOf(sheet, name))
}

const UNREADABLE = {
  vi: 'không phải sổ Excel .xlsx đọc được; hãy mở bằng Excel và lưu lại dạng .xlsx.',
  en: 'not a readable .xlsx workbook; open it in Excel and save it as .xlsx.',
}

const TOO_LARGE = {
  vi: 'sổ Excel lớn hơn 30 MB, hoặc bung ra lớn hơn 200 MB; hãy lưu thành CSV UTF-8.',
  en: 'the workbook is larger than 30 MB, or unpacks to more than 200 MB; save it as CSV UTF-8.',
}

const PROBLEMS: Readonly<Partial<Record<OfficeFileProblemCode, typeof UNREADABLE>>> = {
  'file-empty': { vi: 'tệp rỗng.', en: 'the file is empty.' },
  'file-too-large': TOO_LARGE,
  'file-unpacks-too-large': TOO_LARGE,
  'file-encrypted': {
    vi: 'sổ Excel có mật khẩu; hãy bỏ mật khẩu rồi lưu lại.',
    en: 'the workbook is protected by a password; remove it and save again.',
  },
}

function tableOf(sheet: Worksheet, name: string): Table[] {
  const rows: { line: number; cells: Cell[] }[] = []
  sheet.eachRow((row, line) => {
    const cells: Cell[] = []
    const width = Math.min(row.cellCount, MOST_COLUMNS)
    for (let k = 1; k <= width; k++) cells.push(cellOf(row.getCell(k).value))
    while (cells.length > 0 && cells.at(-1) === null) cells.pop()
    if (cells.length > 0) rows.push({ line, cells })
  })
  const [header, ...rest] = rows
  if (!header) return []
  const words = Array.from(header.cells, (cell) => String(cell ?? ''))
  return [{ name: `${name}#${sheet.name}`, header: words, headerLine: header.line, rows: rest }]
}
