import { readCsv } from '../../apps/cli/src/files/read-csv.ts'
import { toExcel } from '../../apps/cli/src/output/to-excel.ts'

/** An Excel workbook with the rows of a CSV: a page shows the text, its commands read the workbook. Numbers stay numbers. */
export function workbookOf(csv: string): Promise<Uint8Array> {
  const { header, rows } = readCsv(csv, 'page')
  return toExcel(
    {
      title: '',
      columns: header.map((title) => ({ key: title, title, kind: 'text' })),
      rows: rows.map(({ cells }) => cells.map((cell) => cellOf(String(cell ?? '')))),
    },
    'vi',
  )
}

function cellOf(text: string): string | number | undefined {
  if (text === '') return undefined
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text
}
