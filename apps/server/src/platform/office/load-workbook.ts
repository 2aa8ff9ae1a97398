import type { Workbook } from '@cj-tech-master/excelts'
import { checkOfficeFile } from './check-office-file.ts'
import { newWorkbook } from './new-workbook.ts'
import { OfficeFileProblem } from './office-file-problem.ts'

/**
 * The workbook that bytes hold. @throws OfficeFileProblem for anything but a sound .xlsx within the limits of
 * `checkOfficeFile`
 */
export async function loadWorkbook(bytes: Uint8Array): Promise<Workbook> {
  if ((await checkOfficeFile(bytes)) !== 'xlsx') throw new OfficeFileProblem('file-not-office')
  return loadCheckedWorkbook(bytes)
}

/** The same for bytes that have passed `checkOfficeFile` as a workbook. @throws OfficeFileProblem `file-damaged` */
export async function loadCheckedWorkbook(bytes: Uint8Array): Promise<Workbook> {
  const workbook = await newWorkbook()
  try {
    await workbook.xlsx.load(bytes)
  } catch (error) {
    throw new OfficeFileProblem('file-damaged', error)
  }
  return workbook
}
