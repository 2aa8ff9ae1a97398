import { Readable } from 'node:stream'
import { stringify } from 'csv-stringify'
import { attachment } from '../attachment.ts'
import type { Context } from '../context.ts'
import type { Column } from '../list-route.ts'

/** Spreadsheets run text that begins like a formula; an apostrophe keeps it text. Numbers stay numbers. */
export function harmlessCell(cell: string | number | boolean | null | undefined): string {
  if (cell === null || cell === undefined) return ''
  const text = String(cell)
  return /^[=+\-@\t\r]/.test(text) && !/^-?\d+([.,]\d+)?$/.test(text) ? `'${text}` : text
}

async function* rowsOf<Item>(
  pages: AsyncIterable<readonly Item[]>,
  columns: readonly Column<Item>[],
  context: Context,
) {
  for await (const page of pages) {
    for (const item of page) yield columns.map(({ cell }) => harmlessCell(cell(item, context.language)))
  }
}

/**
 * Answers the request with a CSV file: UTF-8 with the mark that Excel needs, titles in the language of the person.
 * The first page is read before anything is sent, so that a failure still gets its sentence.
 */
export async function csvOf<Item>(
  pages: AsyncIterable<readonly Item[]>,
  columns: readonly Column<Item>[],
  fileName: string,
  context: Context,
): Promise<void> {
  const rows = rowsOf(pages, columns, context)[Symbol.asyncIterator]()
  const first = await rows.next()
  const all = async function* () {
    if (!first.done) yield first.value
    yield* { [Symbol.asyncIterator]: () => rows }
  }
  const header = columns.map(({ title }) => title[context.language])
  const csv = stringify({ bom: true, header: true, columns: header })
  Readable.from(all())
    .on('error', (error) => csv.destroy(error))
    .pipe(csv)
  context.reply.type('text/csv; charset=utf-8').header('content-disposition', attachment(`${fileName}.csv`))
  await context.reply.send(csv)
}
