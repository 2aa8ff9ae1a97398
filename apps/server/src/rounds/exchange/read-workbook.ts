import { EXCHANGE_FAULTS, type ReadWorkbook, readKeyLines, WORKBOOK_SHEETS } from '@openpar/domain/rounds'
import { namedSheets } from '../../measures/import/read-sheets.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { OfficeFileProblem } from '../../platform/office/office-file-problem.ts'

const refused = ({ vi, en }: { readonly vi: string; readonly en: string }): Problem =>
  new Problem('workbook-refused', { sentence: vi, sentenceEn: en })

const UNREADABLE = {
  vi: 'Không đọc được tệp như một bảng Excel. Hãy mở bằng Excel và lưu lại dạng .xlsx.',
  en: 'The file cannot be read as an Excel workbook. Open it in Excel and save it as .xlsx.',
}

/**
 * Reads the workbook of one scoresheet.
 * @throws Problem `workbook-refused` with what is wrong with the file and what to do
 */
export async function readScoresheetWorkbook(
  bytes: Buffer,
  { round, unit }: { readonly round: string; readonly unit: string },
): Promise<ReadWorkbook> {
  const sheets = await namedSheets(bytes).catch((error: unknown) => {
    throw refused(error instanceof OfficeFileProblem ? error : UNREADABLE)
  })
  const known = readKeyLines(sheets.get(WORKBOOK_SHEETS.key) ?? [])
  if (!known) throw refused(EXCHANGE_FAULTS['no-stamp'])
  const { stamp, exported } = known
  if (stamp.round !== round || stamp.unit !== unit) throw refused(EXCHANGE_FAULTS['other-sheet'])
  const scores = sheets.get(WORKBOOK_SHEETS.scores)
  if (!scores) throw refused(EXCHANGE_FAULTS['no-entries'])
  return { stamp, exported, lines: { scores, report: sheets.get(WORKBOOK_SHEETS.report) ?? [] } }
}
