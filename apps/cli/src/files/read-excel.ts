import { Workbook } from '@cj-tech-master/excelts'
import type { Cell, Table } from '@openpar/domain'
import { EXIT, Refusal } from '../exit-code.ts'

type Loaded = Parameters<Workbook['xlsx']['load']>[0]

function cellOf(value: unknown): Cell {
  if (value === null || value === undefined) return null
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return value
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  const rich = value as { result?: unknown; richText?: { text: string }[]; text?: unknown; error?: string }
  if (rich.error !== undefined) return rich.error
  if (rich.richText) return rich.richText.map((part) => part.text).join('')
  if ('result' in rich) return cellOf(rich.result)
  return 'text' in rich ? cellOf(rich.text) : String(value)
}

/** Reads every sheet of an Excel workbook that has rows; the first row is the header, formulas give their last result. */
export async function readExcel(bytes: Buffer, name: string): Promise<Table[]> {
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes as unknown as Loaded)
  } catch {
    throw new Refusal(
      EXIT.facts,
      `${name} không phải sổ Excel .xlsx đọc được; hãy mở bằng Excel và lưu lại dạng .xlsx không mật khẩu.`,
      `${name} is not a readable .xlsx workbook; open it in Excel and save it as .xlsx without a password.`,
    )
  }
  const tables: Table[] = []
  for (const sheet of workbook.worksheets) {
    const rows: { line: number; cells: Cell[] }[] = []
    sheet.eachRow((row, line) => {
      const cells: Cell[] = []
      for (let k = 1; k <= row.cellCount; k++) cells.push(cellOf(row.getCell(k).value))
      while (cells.length > 0 && cells.at(-1) === null) cells.pop()
      rows.push({ line, cells })
    })
    const [header, ...rest] = rows
    if (header && rest.length > 0) {
      tables.push({
        name: `${name}#${sheet.name}`,
        header: header.cells.map((cell) => String(cell ?? '')),
        rows: rest,
      })
    }
  }
  return tables
}
