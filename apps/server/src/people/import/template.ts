import { type Role, roleWords } from '@openpar/domain/people'
import type { Language } from '../../platform/errors/problem.ts'
import { newWorkbook } from '../../platform/office/new-workbook.ts'
import { columns, columnTitles } from './read-sheet.ts'

const WIDTHS = { name: 28, email: 32, position: 24, unit: 16, role: 26, from: 14, to: 14 } as const

/** A workbook to fill in: one row per person and role, and a second sheet with the roles that may be given. */
export async function importTemplate(language: Language, roles: readonly Role[]): Promise<Buffer> {
  const workbook = await newWorkbook()
  const sheet = workbook.addWorksheet(language === 'vi' ? 'Người dùng' : 'People', {
    views: [{ state: 'frozen', ySplit: 1 }],
  })
  sheet.addRow(columns.map((column) => columnTitles[column][language]))
  sheet.getRow(1).font = { bold: true }
  for (const [place, column] of columns.entries()) {
    sheet.getColumn(place + 1).width = WIDTHS[column]
    // Codes with leading zeros and dates stay as typed.
    sheet.getColumn(place + 1).numFmt = '@'
  }
  const list = workbook.addWorksheet(language === 'vi' ? 'Vai trò' : 'Roles')
  list.addRow([columnTitles.role[language], language === 'vi' ? 'Được làm gì' : 'What it is for'])
  for (const role of roles) list.addRow([roleWords[role].name[language], roleWords[role].sentence[language]])
  list.getRow(1).font = { bold: true }
  list.getColumn(1).width = 30
  list.getColumn(2).width = 90
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
