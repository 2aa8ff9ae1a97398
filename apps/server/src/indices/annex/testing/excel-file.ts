import { Workbook } from '@cj-tech-master/excelts'

/** An .xlsx with these sheets, cells from A1, and ranges such as `A1:C1` merged. */
export async function excelFile(
  sheets: Readonly<
    Record<
      string,
      { readonly rows: readonly (readonly (string | number | null)[])[]; readonly merges?: readonly string[] }
    >
  >,
): Promise<Uint8Array> {
  const workbook = new Workbook()
  for (const [name, { rows, merges }] of Object.entries(sheets)) {
    const sheet = workbook.addWorksheet(name)
    for (const row of rows) sheet.addRow([...row])
    for (const range of merges ?? []) sheet.mergeCells(range)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}
