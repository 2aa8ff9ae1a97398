import { rename, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { EXIT, Refusal } from '../exit-code.ts'
import { counted } from '../session/counted.ts'
import type { Session } from '../session/session.ts'
import { isForPeople } from './for-people.ts'
import { formatOf } from './format.ts'
import type { Report } from './report.ts'
import { toCsv } from './to-csv.ts'
import { toExcel } from './to-excel.ts'
import { toJson } from './to-json.ts'
import { toTable } from './to-table.ts'
import { withoutUnitNames } from './without-unit-names.ts'

/** Writes bytes to a file whole or not at all. @throws Refusal when it cannot. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  const partial = `${path}.partial-${process.pid}`
  try {
    await writeFile(partial, content)
    await rename(partial, path)
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined)
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') {
      throw new Refusal(
        EXIT.file,
        `Không ghi được tệp ${path}: thư mục ${dirname(path)} không có.`,
        `File ${path} cannot be written: there is no folder ${dirname(path)}.`,
      )
    }
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw new Refusal(
        EXIT.file,
        `Không ghi được tệp ${path}: không có quyền ghi.`,
        `File ${path} cannot be written: no permission.`,
      )
    }
    throw new Refusal(
      EXIT.file,
      `Không ghi được tệp ${path} (${code}).`,
      `File ${path} cannot be written (${code}).`,
    )
  }
}

/** Writes a report in the chosen format to `--out` or to standard output, and its notes after it. */
export async function writeReport(given: Report, session: Session): Promise<void> {
  const { out, language } = session
  const format = formatOf(session.format, out)
  if (format === 'xlsx' && out === undefined) {
    throw new Refusal(EXIT.usage, 'Định dạng xlsx cần --out TỆP.', 'Format xlsx needs --out FILE.')
  }
  const report = isForPeople(session) ? withoutUnitNames(given) : given
  const { notes = [] } = report
  session.stage('Đang ghi kết quả', 'Writing the answer')
  const content =
    format === 'csv'
      ? toCsv(report)
      : format === 'json'
        ? toJson(report)
        : format === 'xlsx'
          ? await toExcel(report, language, { files: session.files, notes: [...session.told, ...notes] })
          : toTable(report, language, session.width)
  if (out === undefined) session.print(content as string)
  else {
    await writeWhole(out, content)
    session.note(
      `Đã ghi ${report.rows.length} dòng vào ${out}.`,
      `Wrote ${counted(report.rows.length, 'row')} to ${out}.`,
    )
  }
  for (const { vi, en } of notes) session.note(vi, en)
}
