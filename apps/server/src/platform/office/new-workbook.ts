import type { Workbook } from '@cj-tech-master/excelts'

/** An empty workbook. The library is large and seldom needed: it is loaded with the first workbook, not with the server. */
export async function newWorkbook(): Promise<Workbook> {
  const library = await import('@cj-tech-master/excelts')
  return new library.Workbook()
}
