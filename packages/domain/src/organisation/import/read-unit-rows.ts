import { fold } from '../fold.ts'
import { schemeOf } from '../unit-kind.ts'
import { kindOfName, kindOfWords } from './kind-of-words.ts'
import { type ImportFault, type UnitColumn, type UnitRow, unitColumnWords } from './unit-row.ts'

const ALIASES: Readonly<Record<string, UnitColumn | 'fullName'>> = {
  code: 'code',
  ma: 'code',
  'ma don vi': 'code',
  'ma dinh danh': 'code',
  'ma dvhc': 'code',
  'ma xa': 'code',
  name: 'name',
  ten: 'name',
  'ten don vi': 'name',
  'full name': 'fullName',
  'ten day du': 'fullName',
  'short name': 'shortName',
  'ten ngan': 'shortName',
  kind: 'kind',
  type: 'kind',
  cap: 'kind',
  loai: 'kind',
  'cap, loai': 'kind',
  'loai don vi': 'kind',
  label: 'label',
  'ten goi loai don vi': 'label',
  'parent code': 'parentCode',
  'province code': 'parentCode',
  'district code': 'parentCode',
  'code of the unit above': 'parentCode',
  'ma cap tren': 'parentCode',
  'ma don vi cap tren': 'parentCode',
  'ma tinh': 'parentCode',
}

/** Digits of the codes of the map of the country; Excel likes to drop the zeros in front. */
const DIGITS = { province: 2, district: 3, commune: 5 } as const

const fault = (line: number, column: number, vi: string, en: string): ImportFault => ({
  line,
  column,
  vi,
  en,
})

type Columns = Partial<Record<UnitColumn, number>>

function columnsOf(header: readonly string[]): { columns: Columns; faults: ImportFault[] } {
  const faults: ImportFault[] = []
  const found = new Map<UnitColumn | 'fullName', number>()
  for (const [i, cell] of header.entries()) {
    const column = ALIASES[fold(cell.replace(/_/g, ' '))]
    if (column === undefined) continue
    if (found.has(column)) {
      const word = column === 'fullName' ? unitColumnWords.name : unitColumnWords[column]
      faults.push(fault(1, i + 1, `Cột “${word.vi}” có hai lần.`, `There are two columns for “${word.en}”.`))
    } else found.set(column, i)
  }
  const full = found.get('fullName')
  const columns: Columns = {}
  for (const [column, i] of found) if (column !== 'fullName') columns[column] = i
  if (full !== undefined) {
    // Beside a full name, "name" is the name without what the unit is.
    if (columns.name !== undefined && columns.shortName === undefined) columns.shortName = columns.name
    columns.name = full
  }
  for (const column of ['code', 'name'] as const) {
    if (columns[column] !== undefined) continue
    const word = unitColumnWords[column]
    faults.push(fault(1, 0, `Thiếu cột “${word.vi}”.`, `The column “${word.en}” is missing.`))
  }
  return { columns, faults }
}

/**
 * The units of a table of texts whose first row is a header in Vietnamese or English. Empty rows are left out; unknown
 * columns are ignored. A kind not given is told by the first words of the name; zeros that Excel dropped in front of
 * codes of provinces, districts and communes come back.
 */
export function readUnitRows(table: readonly (readonly string[])[]): {
  readonly rows: readonly UnitRow[]
  readonly faults: readonly ImportFault[]
} {
  const header = table[0]
  if (header === undefined) {
    return { rows: [], faults: [fault(0, 0, 'Tệp không có dòng nào.', 'The file has no rows.')] }
  }
  const { columns, faults } = columnsOf(header)
  if (faults.length > 0) return { rows: [], faults }
  const rows: UnitRow[] = []
  for (const [i, cells] of table.entries()) {
    if (i === 0 || cells.every((cell) => cell.trim() === '')) continue
    const line = i + 1
    const text = (column: UnitColumn) => {
      const at = columns[column]
      return at === undefined ? undefined : (cells[at] ?? '').normalize('NFC').replace(/\s+/g, ' ').trim()
    }
    const column = (name: UnitColumn) => (columns[name] ?? -1) + 1
    const [code, name, shortName, kindText, label] = [
      text('code')!,
      text('name')!,
      text('shortName'),
      text('kind'),
      text('label'),
    ]
    if (code === '') faults.push(fault(line, column('code'), 'Chưa có mã đơn vị.', 'The code is missing.'))
    if (/\s/.test(code) || code.length > 40) {
      faults.push(
        fault(
          line,
          column('code'),
          `Mã “${code}” có dấu cách hoặc quá dài.`,
          `The code “${code}” has a blank or is too long.`,
        ),
      )
    }
    if (name === '') faults.push(fault(line, column('name'), 'Chưa có tên đơn vị.', 'The name is missing.'))
    if (name.length > 200)
      faults.push(
        fault(line, column('name'), 'Tên dài quá 200 ký tự.', 'The name is longer than 200 characters.'),
      )
    const said = kindText === undefined || kindText === '' ? undefined : kindOfWords(kindText)
    if (kindText && said === undefined) {
      faults.push(
        fault(
          line,
          column('kind'),
          `Không hiểu loại đơn vị “${kindText}”.`,
          `The kind “${kindText}” is not known.`,
        ),
      )
    }
    const told = said ?? kindOfName(name)
    const digits =
      told && schemeOf(told.kind) === 'administrative' ? DIGITS[told.kind as keyof typeof DIGITS] : undefined
    const parentCode = text('parentCode')
    rows.push({
      line,
      code: digits !== undefined && /^\d+$/.test(code) ? code.padStart(digits, '0') : code,
      name,
      ...(shortName ? { shortName } : {}),
      ...(told ? { kind: told.kind } : {}),
      ...(label || told?.label || kindOfName(name)?.label
        ? { label: label || told?.label || kindOfName(name)?.label }
        : {}),
      ...(parentCode === undefined ? {} : { parentCode }),
    })
  }
  if (rows.length === 0) faults.push(fault(0, 0, 'Tệp chỉ có dòng tiêu đề.', 'The file has a header only.'))
  return { rows, faults }
}
