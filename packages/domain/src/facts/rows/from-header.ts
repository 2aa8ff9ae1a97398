import { isBlank, type Table, textOf } from '../table.ts'
import { headerWord, roleOf } from './header.ts'
import { findMeasure, type Reading } from './reading.ts'

/** How many rows of a sheet are searched for its header. */
const SEARCHED_ROWS = 20

/**
 * The table from its header on: where the first line names no unit column, because a title stands above, the first of
 * the next 20 rows that names one and something else is the header, preferably one with another known word, and only
 * such a one where `others`, tables beside this one, may hold the facts. The table as it is where there is none.
 */
export function fromHeader(table: Table, reading: Reading, others: number): Table {
  if (table.header.some(isUnit)) return table
  const searched = table.rows.slice(0, SEARCHED_ROWS).map(({ cells }) => cells.map(textOf))
  const candidates = searched.flatMap((words, position) => {
    const unit = words.findIndex(isUnit)
    const others = words.filter((word, column) => column !== unit && !isBlank(word))
    if (unit < 0 || others.length === 0) return []
    return [{ words, position, known: others.some((word) => isKnown(word, reading)) }]
  })
  const found = candidates.find(({ known }) => known) ?? (others === 0 ? candidates[0] : undefined)
  if (!found) return table
  const { words, position } = found
  const width = words.findLastIndex((word) => word !== '') + 1
  return {
    ...table,
    header: words.slice(0, width),
    headerLine: table.rows[position]!.line,
    rows: table.rows.slice(position + 1),
  }
}

function isUnit(word: string): boolean {
  return roleOf(word) === 'unit'
}

function isKnown(word: string, reading: Reading): boolean {
  const title = headerWord(word)
  return (
    roleOf(title) !== undefined ||
    findMeasure(title, reading) !== undefined ||
    reading.nearestMeasure(title) !== undefined
  )
}
