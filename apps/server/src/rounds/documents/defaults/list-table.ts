import type * as Docx from 'docx'
import type { Table } from 'docx'
import { line, mm, TEXT_WIDTH } from './official-page.ts'

/** A column of a table: its head, its width in mm, and what stands in the rows that repeat, in the order of these rows. */
export interface ListColumn {
  readonly title: string
  readonly mm: number
  readonly cells: readonly string[]
  readonly align?: 'left' | 'center' | 'right'
}

/**
 * A table whose head repeats on every page and whose rows repeat for each line of a list. The rows of `strong` are those of
 * headings.
 */
export function listTable(
  docx: typeof Docx,
  columns: readonly ListColumn[],
  strong: readonly number[] = [],
): Table {
  const total = columns.reduce((sum, column) => sum + column.mm, 0)
  const widths = columns.map((column) => Math.round((column.mm / total) * TEXT_WIDTH))
  const alignments = {
    left: docx.AlignmentType.LEFT,
    center: docx.AlignmentType.CENTER,
    right: docx.AlignmentType.RIGHT,
  }
  const cell = (column: number, text: string, bold: boolean, align: ListColumn['align'] = 'left') =>
    new docx.TableCell({
      width: { size: widths[column]!, type: docx.WidthType.DXA },
      margins: { left: mm(1.2), right: mm(1.2), top: 30, bottom: 30 },
      children: [line(docx, text, { size: 'table', run: { bold }, alignment: alignments[align] })],
    })
  const rows = columns[0]!.cells.map(
    (_, row) =>
      new docx.TableRow({
        cantSplit: strong.includes(row),
        children: columns.map(({ cells, align }, k) => cell(k, cells[row]!, strong.includes(row), align)),
      }),
  )
  return new docx.Table({
    width: { size: TEXT_WIDTH, type: docx.WidthType.DXA },
    columnWidths: widths,
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, k) => cell(k, title, true, 'center')),
      }),
      ...rows,
    ],
  })
}
