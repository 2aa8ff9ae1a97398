import { extname } from 'node:path'
import { EXIT, Refusal } from '../exit-code.ts'

export const FORMATS = ['table', 'csv', 'json', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

const ENDINGS: Readonly<Record<string, Format>> = {
  '': 'table',
  '.txt': 'table',
  '.csv': 'csv',
  '.json': 'json',
  '.xlsx': 'xlsx',
}

/** The format asked for, else that of the ending of `out`, else a table. @throws Refusal on an ending nobody knows. */
export function formatOf(asked: Format | undefined, out: string | undefined): Format {
  if (asked) return asked
  const format = out === undefined ? 'table' : ENDINGS[extname(out).toLowerCase()]
  if (format) return format
  throw new Refusal(
    EXIT.usage,
    `--out ${out}: không biết dạng tệp này; hãy dùng .txt, .csv, .json, .xlsx hoặc thêm --format.`,
    `--out ${out}: unknown kind of file; use .txt, .csv, .json, .xlsx or add --format.`,
  )
}
