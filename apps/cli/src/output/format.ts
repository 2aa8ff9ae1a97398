import { extname } from 'node:path'

export const FORMATS = ['table', 'csv', 'json', 'xlsx'] as const
export type Format = (typeof FORMATS)[number]

/** The format asked for, else that of the ending of `out`, else a table. */
export function formatOf(asked: Format | undefined, out: string | undefined): Format {
  if (asked) return asked
  const ending = out && extname(out).slice(1).toLowerCase()
  return FORMATS.find((format) => format === ending) ?? 'table'
}
