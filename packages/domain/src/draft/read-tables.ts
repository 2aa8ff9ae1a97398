import type { AnnexTable } from './annex-table.ts'
import { type AnnexColumns, columnsByContent, findHeader } from './columns/find-columns.ts'
import { sentences } from './sentences.ts'
import { annexLines } from './tree/annex-lines.ts'
import { doubtAt, type Report } from './tree/draft-node.ts'
import { emptyTree, growTree, type Tree } from './tree/grow-tree.ts'
import { placeInTree } from './tree/place-in-tree.ts'

/**
 * The tree of all tables that belong together. Tables without a header continue the table before when they are as wide;
 * tables without criteria are left out, and so are tables that start the numbering of the top nodes anew.
 */
export function readTables(tables: readonly AnnexTable[], report: Report): Tree {
  const tree = emptyTree()
  let before:
    | { readonly columns: AnnexColumns; readonly width: number; readonly headers: AnnexTable['rows'] }
    | undefined
  for (const table of tables) {
    const width = table.rows[0]?.length ?? 0
    const where = { place: table.name }
    const header = findHeader(table.rows)
    const continued = header === undefined && before?.width === width ? before : undefined
    const guessed = header === undefined && continued === undefined ? columnsByContent(table.rows) : undefined
    const columns = header?.columns ?? continued?.columns ?? guessed
    if (columns === undefined) {
      if (table.rows.some((row) => row.some((cell) => cell.text !== '')))
        report(doubtAt(sentences.tableSkipped(), where))
      continue
    }
    const headers =
      header === undefined ? (continued?.headers ?? []) : table.rows.slice(header.from, header.to)
    const lines = annexLines(table.rows.slice(header?.to ?? 0), columns, headers)
    const again = lines.find((line) => line.numbering !== undefined)
    const placed = again === undefined ? undefined : placeInTree(again.numbering!, tree.open)
    if (placed?.keep === 0 && !placed.orphan && tree.codes.has(placed.code)) {
      report(doubtAt(sentences.otherSet(placed.code), { place: table.name, text: again!.title }))
      continue
    }
    if (continued !== undefined) report(doubtAt(sentences.columnsInherited(), where))
    if (guessed !== undefined) report(doubtAt(sentences.columnsGuessed(), where))
    if (columns.max === undefined) report(doubtAt(sentences.noMaxColumn(), where))
    before = { columns, width, headers }
    growTree(tree, lines, report)
  }
  return tree
}
