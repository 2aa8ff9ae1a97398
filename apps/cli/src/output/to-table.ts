import { type Language, textIn } from '@openpar/engine'
import { displayWidth } from './display-width.ts'
import type { Report } from './report.ts'
import { wrapHead, wrapText } from './wrap-text.ts'
import { writtenFor } from './written-for.ts'

/** Narrowest a column that wraps becomes, unless a word is longer; a table that needs more is wider than the terminal. */
const LEAST_WRAPPED = 14
/** Narrowest a head of several lines becomes. */
const LEAST_HEAD = 10
const GAP = '  '

/**
 * The report as aligned columns for a terminal of `width` characters: title, heads, then rows; numbers to the right.
 * A wider table breaks the texts of columns that wrap.
 */
export function toTable(report: Report, language: Language, width: number): string {
  const { columns, rows } = report
  const title = textIn(report.title, language)
  if (rows.length === 0) return `${title}\n\n${language === 'vi' ? '(không có dòng nào)' : '(no rows)'}\n`
  const titles = columns.map((column) => textIn(column.title, language))
  const cells = rows.map((row) => columns.map((column, k) => writtenFor(row[k], column, language)))
  const needed = columns.map((_, k) => cells.reduce((most, row) => Math.max(most, displayWidth(row[k]!)), 0))
  const widthsUnder = (heads: readonly (readonly string[])[]) =>
    needed.map((least, k) => Math.max(least, ...heads[k]!.map(displayWidth)))
  const oneLine = titles.map((head) => [head])
  const isTooWide = excessOf(widthsUnder(oneLine), width) > 0
  const heads = isTooWide
    ? titles.map((head, k) => wrapHead(head, Math.max(LEAST_HEAD, needed[k]!)))
    : oneLine
  const widths = widthsUnder(heads)
  const leastOf = (k: number) =>
    [...heads[k]!, ...cells.flatMap((row) => wrapText(row[k]!, LEAST_WRAPPED))].reduce(
      (most, line) => Math.max(most, displayWidth(line)),
      LEAST_WRAPPED,
    )
  if (isTooWide)
    narrow(
      widths,
      columns.map(({ wraps }, k) => (wraps === true ? leastOf(k) : widths[k]!)),
      width,
    )

  const isText = columns.map(({ kind }) => kind === 'text' || kind === 'status')
  const line = (row: readonly string[]) =>
    row
      .map((cell, k) => {
        const space = ' '.repeat(Math.max(0, widths[k]! - displayWidth(cell)))
        return isText[k] ? cell + space : space + cell
      })
      .join(GAP)
      .trimEnd()
  const stacked = (wrapped: readonly (readonly string[])[]) => {
    const height = Math.max(...wrapped.map((parts) => parts.length))
    return Array.from({ length: height }, (_, n) => line(wrapped.map((parts) => parts[n] ?? '')))
  }
  const lines = (row: readonly string[]) =>
    stacked(row.map((cell, k) => (columns[k]!.wraps === true ? wrapText(cell, widths[k]!) : [cell])))
  return `${title}\n\n${[...stacked(heads), ...cells.flatMap(lines)].join('\n')}\n`
}

function excessOf(widths: readonly number[], width: number): number {
  return widths.reduce((sum, each) => sum + each + GAP.length, -GAP.length) - width
}

/** Takes from the widest column above its least, place by place, until the table fits or there is nothing left to take. */
function narrow(widths: number[], least: readonly number[], width: number): void {
  for (let excess = excessOf(widths, width); excess > 0; excess--) {
    const most = widths.reduce((best, each, k) => (each > least[k]! ? Math.max(best, each) : best), 0)
    if (most === 0) return
    widths[widths.findIndex((each, k) => each === most && each > least[k]!)]!--
  }
}
