import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import type { DefinedMeasure } from '@openpar/domain/measures'
import {
  COLUMNS,
  cellsOfLine,
  columnOfId,
  type ExchangeGround,
  type ExchangeLine,
  exchangeLines,
  HEAD_LINES,
  keyLines,
  reportCells,
  standingAt,
  WORKBOOK_SHEETS,
  WRITING,
} from '@openpar/domain/rounds'
import { excelValue, numberFormat, valueChoices } from '../../measures/template/measure-cell.ts'
import { newWorkbook } from '../../platform/office/new-workbook.ts'

const GREY = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFF1F3F5' } } as const
const HAIR = { style: 'hair', color: { argb: 'FF868E96' } } as const
const BORDER = { top: HAIR, bottom: HAIR, left: HAIR, right: HAIR }

const HOW_TO = [
  'Ghi vào các ô nền trắng: giá trị, lý do không có số liệu, giải trình. Ô nền xám chỉ để xem hoặc đang khoá.',
  'Số 0 là một giá trị. Không phát sinh thì để trống giá trị và ghi "Không phát sinh" ở cột lý do; chưa có số liệu thì ghi lý do.',
  'Số có ba chữ số sau một dấu (1.503) có thể hiểu hai cách; khi nhập lại, hệ thống sẽ hỏi nếu cả hai cách đều hợp lý.',
  'Không xoá cột A và trang ẩn. Có thể ẩn dòng, lọc, đổi thứ tự dòng. Tài liệu đính kèm trên màn hình phiếu chấm điểm.',
]

/** The scoresheet as an Excel workbook: locked but for the cells that its reader may write to now. */
export async function buildScoresheetWorkbook(
  ground: ExchangeGround,
  { round, unit, title }: { readonly round: string; readonly unit: string; readonly title: string },
): Promise<Buffer> {
  const workbook = await newWorkbook()
  workbook.creator = 'OpenPAR'
  const lines = exchangeLines(ground)
  await addScores(workbook, lines, title)
  await addReport(workbook, ground)
  const about = workbook.addWorksheet('Hướng dẫn')
  about.getColumn(1).width = 110
  about.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  for (const text of [title, ...HOW_TO]) about.addRow([text])
  about.getRow(1).font = { bold: true }
  const key = workbook.addWorksheet(WORKBOOK_SHEETS.key, { state: 'veryHidden' })
  const stamp = { round, unit, sequence: ground.of.sheet.sequence }
  const seenAt = (place: Parameters<typeof standingAt>[1]) => standingAt(ground.of.sheet, place)
  for (const line of keyLines(stamp, lines, reportCells(ground.of), seenAt)) key.addRow(line.map(excelValue))
  return Buffer.from(await workbook.xlsx.writeBuffer())
}

async function protect(page: Worksheet): Promise<void> {
  await page.protect(undefined, {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
    autoFilter: true,
    sort: true,
  })
}

async function addScores(workbook: Workbook, lines: readonly ExchangeLine[], title: string): Promise<void> {
  const page = workbook.addWorksheet(WORKBOOK_SHEETS.scores, {
    views: [{ state: 'frozen', xSplit: 3, ySplit: HEAD_LINES }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  page.addRow(COLUMNS.map((column) => column.title))
  for (const line of lines) page.addRow(cellsOfLine(line).map(excelValue))
  COLUMNS.forEach(({ width }, column) => {
    page.getColumn(column + 1).width = width
  })
  page.getColumn(1).hidden = true
  const head = page.getRow(1)
  head.font = { bold: true }
  head.alignment = { vertical: 'top', wrapText: true }
  page.getCell(1, 2).note = title
  page.autoFilter = `B1:L${lines.length + 1}`
  page.pageSetup.printTitlesRow = '1:1'
  lines.forEach((line, k) => {
    dressRow(page, line, k + HEAD_LINES + 1)
  })
  await protect(page)
}

function dressRow(page: Worksheet, line: ExchangeLine, number: number): void {
  COLUMNS.forEach(({ id }, column) => {
    const cell = page.getCell(number, column + 1)
    const writing = WRITING.find((one) => one === id)
    const open = writing !== undefined && line[writing].open
    cell.alignment = { vertical: 'top', wrapText: true, ...(id === 'value' ? { horizontal: 'right' } : {}) }
    cell.border = BORDER
    cell.protection = { locked: !open }
    if (!open) cell.fill = GREY
    if (writing !== undefined && id !== 'value') cell.numFmt = '@'
  })
  if (line.measure) dressValue(page, line.measure, number)
}

function dressValue(page: Worksheet, measure: DefinedMeasure, number: number): void {
  const cell = page.getCell(number, columnOfId('value') + 1)
  cell.numFmt = numberFormat(measure)
  const choices = valueChoices(measure)
  if (choices)
    cell.dataValidation = { type: 'list', allowBlank: true, formulae: [choices], showErrorMessage: false }
}

async function addReport(workbook: Workbook, ground: ExchangeGround): Promise<void> {
  const page = workbook.addWorksheet(WORKBOOK_SHEETS.report)
  page.getColumn(1).width = 28
  page.getColumn(2).width = 100
  page.addRow(['Phần báo cáo', 'Nội dung'])
  page.getRow(1).font = { bold: true }
  for (const { title, cell, open } of reportCells(ground.of)) {
    const row = page.addRow([title, excelValue(cell)])
    row.alignment = { vertical: 'top', wrapText: true }
    const written = row.getCell(2)
    written.numFmt = '@'
    written.protection = { locked: !open }
    if (!open) written.fill = GREY
  }
  await protect(page)
}
