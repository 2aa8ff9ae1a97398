import type { AnnexCell } from '../annex-table.ts'
import { readNumbering } from '../reading/numbering.ts'
import { isBlank, readCellPoints } from '../reading/points.ts'
import { type ColumnRole, headerRole } from './header-words.ts'

type Rows = readonly (readonly AnnexCell[])[]

/** Positions of the columns that are read. `code` and `name` may be several, from the outer level to the inner. */
export interface AnnexColumns {
  readonly code: readonly number[]
  readonly name: readonly number[]
  readonly max?: number
  readonly rule?: number
  readonly survey?: number
  readonly evidence?: number
  readonly owner?: number
  readonly note?: number
}

export interface Header {
  readonly columns: AnnexColumns
  /** First row of the header and the row after it. */
  readonly from: number
  readonly to: number
}

/** The header of a table, recognised by its words; nothing when no row names both the criteria and another column. */
export function findHeader(rows: Rows): Header | undefined {
  for (let from = 0; from < rows.length; from++) {
    const row = rows[from]!
    const words = headerTexts(rows, from, from + 1).map(headerRole)
    const roles = new Set(words)
    if (!roles.has('name') || !(roles.has('max') || roles.has('code') || roles.has('rule'))) continue
    if (row.some((cell) => cell.number !== undefined)) continue
    const to = headerEnd(rows, from)
    const found = headerTexts(rows, from, to).map(headerRole)
    return { columns: columnsOf(found, rows.slice(to)), from, to }
  }
  return undefined
}

/** Columns recognised by what stands in them: numbering, the longest texts, the first column of numbers after these. */
export function columnsByContent(rows: Rows): AnnexColumns | undefined {
  const width = rows[0]?.length ?? 0
  const columns = Array.from({ length: width }, (_, c) =>
    rows.map((row) => row[c]!).filter((cell) => !isBlank(cell.text)),
  )
  const lengths = columns.map((cells) => cells.reduce((sum, cell) => sum + cell.text.length, 0))
  const code = columns.findIndex((cells) => cells.length >= 2 && share(cells, isNumbering) >= 0.7)
  const texts = lengths
    .map((length, c) => ({ length, c }))
    .filter(({ c, length }) => c !== code && length > 0 && share(columns[c]!, isPoints) < 0.5)
    .sort((a, b) => b.length - a.length)
  const name = texts.length > 1 ? Math.min(texts[0]!.c, texts[1]!.c) : texts[0]?.c
  if (name === undefined) return undefined
  const max = columns.findIndex((cells, c) => c > name && cells.length >= 2 && share(cells, isPoints) >= 0.7)
  if (max === -1 || code > name) return undefined
  const rule = texts.find(({ c }) => c !== name && c > name)?.c
  return { code: code === -1 ? [] : [code], name: [name], max, ...(rule === undefined ? {} : { rule }) }
}

/** Words of each column over the header rows `from` (included) to `to`, merged cells counted for all they cover. */
export function headerTexts(rows: Rows, from: number, to: number): string[] {
  const texts: string[] = (rows[from] ?? []).map(() => '')
  for (let r = from; r < to; r++) {
    const row = rows[r]!
    for (let c = 0; c < row.length; c++) {
      const { text, span } = row[c]!
      if (text === '') continue
      for (let k = c; k < Math.min(row.length, c + (span?.columns ?? 1)); k++)
        texts[k] = `${texts[k]!} ${text}`.trim()
    }
  }
  return texts
}

function headerEnd(rows: Rows, from: number): number {
  const spans = rows[from]!.map((cell) => (isBlank(cell.text) ? 1 : (cell.span?.rows ?? 1)))
  let to = Math.min(rows.length, from + Math.max(1, ...spans.filter((rowsCovered) => rowsCovered <= 3)))
  const second = rows[to]?.filter((cell) => !isBlank(cell.text)) ?? []
  const above = headerTexts(rows, from, to)
  const under = second.every((cell) => headerRole(cell.text) !== undefined && cell.text.length < 60)
  if (second.length > 0 && under && !second.some((cell) => above.includes(cell.text))) to++
  return to
}

function columnsOf(roles: readonly (ColumnRole | undefined)[], body: Rows): AnnexColumns {
  const at = (role: ColumnRole) => roles.flatMap((found, c) => (found === role ? [c] : []))
  const cellsOf = (c: number) => body.map((row) => row[c]!).filter((cell) => !isBlank(cell.text))
  const named = at('name')
  const numbered = named.filter((c) => named.length > 1 && share(cellsOf(c), isNumbering) >= 0.7)
  const name = named.filter((c) => !numbered.includes(c))
  const code = [...at('code'), ...numbered].sort((a, b) => a - b)
  if (code.length === 0 && name[0] === 1 && roles[0] === undefined && share(cellsOf(0), isNumbering) >= 0.7)
    code.push(0)
  return {
    code,
    name,
    max: at('max')[0],
    rule: at('rule')[0],
    survey: at('survey')[0],
    evidence: at('evidence')[0],
    owner: at('owner')[0],
    note: at('note')[0],
  }
}

function share(cells: readonly AnnexCell[], holds: (cell: AnnexCell) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}

function isNumbering(cell: AnnexCell): boolean {
  return readNumbering(cell.text) !== undefined
}

function isPoints(cell: AnnexCell): boolean {
  return readCellPoints(cell) !== undefined
}
