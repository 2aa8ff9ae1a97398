import type { Workbook } from '@cj-tech-master/excelts'
import { type Language, textIn } from '@openpar/engine'
import manifest from '../../package.json' with { type: 'json' }
import type { Note, Report } from './report.ts'

/** What a workbook tells about how it was made, beside the report itself. */
export interface Making {
  readonly files: readonly string[]
  readonly notes: readonly Note[]
}

/** Adds the sheet that says what the report is, what it was made from, what people must know, and by which software. */
export function addAboutSheet(
  workbook: Workbook,
  report: Report,
  { files, notes }: Making,
  language: Language,
): void {
  const vi = language === 'vi'
  const sheet = workbook.addWorksheet(vi ? 'Thông tin' : 'About', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  const first = (word: string, k: number) => (k === 0 ? word : '')
  sheet.addRows([
    [vi ? 'Báo cáo' : 'Report', textIn(report.title, language)],
    ...(report.about ?? []).map(([title, value]) => [textIn(title, language), value]),
    ...files.map((file, k) => [first(vi ? 'Tệp đã đọc' : 'Files read', k), file]),
    ...notes.map((note, k) => [first(vi ? 'Ghi chú' : 'Notes', k), note[language]]),
    [vi ? 'Phần mềm' : 'Software', `OpenPAR ${manifest.version}`],
  ])
  const [titles, values] = [sheet.getColumn(1), sheet.getColumn(2)]
  titles.width = 18
  titles.font = { bold: true }
  titles.alignment = { vertical: 'top' }
  values.width = 110
  values.alignment = { vertical: 'top', wrapText: true }
}
