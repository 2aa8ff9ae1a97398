import {
  type DefinedMeasure,
  TEMPLATE_HEAD,
  type TemplateSheet,
  templateLines,
} from '@openpar/domain/measures'
import { newWorkbook } from '../../platform/office/new-workbook.ts'
import { excelValue, numberFormat, valueChoices } from './measure-cell.ts'

/** Which measure a cell of the sheet belongs to, by row and column from 0. */
type MeasureAt = (row: number, column: number) => DefinedMeasure

/** A note for a cell, where there is one. */
type NoteAt = (row: number, column: number) => string | undefined

const HOW_TO =
  'Để trống nếu chưa nhập. Ghi 0 nếu số liệu bằng 0; "Không phát sinh" nếu không áp dụng; "Chưa có: lý do" nếu chưa có số liệu. ' +
  'Không xoá cột A và dòng 1 đang ẩn.'

/** The sheet as an Excel workbook: codes hidden, titles frozen, cells with the format and the choices of their measures. */
export async function buildWorkbook(
  title: string,
  sheet: TemplateSheet,
  measureAt: MeasureAt,
  noteAt: NoteAt,
): Promise<Buffer> {
  const workbook = await newWorkbook()
  workbook.creator = 'OpenPAR'
  const page = workbook.addWorksheet('Số liệu', {
    views: [{ state: 'frozen', xSplit: 2, ySplit: TEMPLATE_HEAD }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  for (const line of templateLines(sheet)) page.addRow(line.map(excelValue))
  page.getRow(1).hidden = true
  page.getColumn(1).hidden = true
  page.getColumn(2).width = 44
  const head = page.getRow(TEMPLATE_HEAD)
  head.font = { bold: true }
  head.alignment = { vertical: 'top', wrapText: true }
  sheet.columns.forEach((_, column) => {
    page.getColumn(column + 3).width = 18
  })
  sheet.rows.forEach((line, row) => {
    line.cells.forEach((_, column) => {
      const measure = measureAt(row, column)
      const cell = page.getCell(row + TEMPLATE_HEAD + 1, column + 3)
      cell.numFmt = numberFormat(measure)
      cell.alignment = { horizontal: 'right' }
      const choices = valueChoices(measure)
      if (choices)
        cell.dataValidation = { type: 'list', allowBlank: true, formulae: [choices], showErrorMessage: false }
      const note = noteAt(row, column)
      if (note) cell.note = note
    })
  })
  page.getCell(TEMPLATE_HEAD, 2).note = `${title}. ${HOW_TO}`
  const about = workbook.addWorksheet('Hướng dẫn')
  about.getColumn(1).width = 100
  for (const line of [title, HOW_TO]) about.addRow([line])
  about.getColumn(1).alignment = { wrapText: true, vertical: 'top' }
  return Buffer.from(await workbook.xlsx.writeBuffer())
}
