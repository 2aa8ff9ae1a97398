import type { AnnexCell } from '../annex-table.ts'
import { type AnnexColumns, headerTexts } from '../columns/find-columns.ts'
import { type Numbering, readNumbering, splitNumbering } from '../reading/numbering.ts'
import { plainLetters, tidy } from '../reading/plain-letters.ts'
import { isBlank } from '../reading/points.ts'
import type { AnnexLine } from './annex-line.ts'

type Row = readonly AnnexCell[]

/**
 * Body rows of a table as lines: empty rows, rows that number the columns (`(1) (2) (3)`) and headers repeated on new
 * pages are left out. Several name columns (lĩnh vực | tiêu chí | tiêu chí thành phần) give a line for each filled one.
 */
export function annexLines(
  rows: readonly Row[],
  columns: AnnexColumns,
  headers: readonly Row[],
): AnnexLine[] {
  const repeated = new Set([
    ...headers.map(rowKey),
    ...(headers.length === 0 ? [] : [headerTexts(headers, 0, headers.length).map(key).join('|')]),
  ])
  const outer: { numbering?: Numbering } = {}
  return rows.flatMap((row) => {
    if (row.every((cell) => isBlank(cell.text)) || repeated.has(rowKey(row)) || numbersColumns(row)) return []
    return linesOf(row, columns, outer)
  })
}

function linesOf(row: Row, columns: AnnexColumns, outer: { numbering?: Numbering }): AnnexLine[] {
  const codes = columns.code.map((c) => row[c]!).filter((cell) => !isBlank(cell.text))
  const names = columns.name.map((c) => row[c]!).filter((cell) => cell.text !== '')
  const lines: AnnexLine[] = []
  for (const name of names.slice(0, -1)) lines.push(lineOf(row, columns, undefined, name, false))
  const last = names.at(-1)
  const code = codeOf(row, columns, outer)
  if (last !== undefined) lines.push({ ...lineOf(row, columns, code, last, true), codeCell: codes.at(-1) })
  else if (code !== undefined && !('style' in code)) lines.push(lineOf(row, columns, undefined, code, true))
  else
    lines.push(lineOf(row, columns, code, codes.at(-1) ?? row[columns.name[0]!]!, true, code !== undefined))
  return lines
}

/** The numbering of the code columns; the cell itself where it holds other words; nothing where all are empty. */
function codeOf(
  row: Row,
  columns: AnnexColumns,
  outer: { numbering?: Numbering },
): Numbering | AnnexCell | undefined {
  const filled = columns.code
    .map((c, level) => ({ cell: row[c]!, level }))
    .filter(({ cell }) => !isBlank(cell.text))
  const last = filled.at(-1)
  if (last === undefined) return columns.code.map((c) => row[c]!).find((cell) => cell.numbered === true)
  const numbering = readNumbering(last.cell.text)
  if (numbering === undefined) return last.cell
  const spreadsheetNumber = last.cell.number !== undefined && filled.length === 1
  const first = filled[0]!
  if (first.level === 0) outer.numbering = readNumbering(first.cell.text)
  if (last.level === 0 || outer.numbering === undefined)
    return spreadsheetNumber ? { ...numbering, numeric: true } : numbering
  const { style, parts } = outer.numbering
  const begins =
    parts.every((part, i) => numbering.parts[i] === part) && numbering.parts.length > parts.length
  if (style !== 'arabic' || numbering.style !== 'arabic' || begins) return numbering
  return { style, parts: [...parts, ...numbering.parts] }
}

function lineOf(
  row: Row,
  columns: AnnexColumns,
  code: Numbering | AnnexCell | undefined,
  cell: AnnexCell,
  whole: boolean,
  nameless = false,
): AnnexLine {
  const [first = '', ...under] = nameless ? [] : tidy(cell.text).split('\n')
  const own = code !== undefined && 'style' in code ? code : undefined
  const split = splitNumbering(first)
  const numbering = own ?? split?.numbering
  const title = own === undefined || sameNumbering(own, split?.numbering) ? (split?.rest ?? first) : first
  const strange = code !== undefined && !('style' in code) && !isBullet(code.text) ? code : undefined
  const text = (c: number | undefined) => (c === undefined || isBlank(row[c]!.text) ? undefined : row[c]!)
  const rule = text(columns.rule)
  return {
    ...(numbering === undefined ? {} : { numbering }),
    ...(strange === undefined || numbering !== undefined ? {} : { strangeCode: strange }),
    ...(columns.name.length > 1 ? { level: columns.name.findIndex((c) => row[c] === cell) } : {}),
    title,
    under,
    cell,
    rule: [],
    ...(whole
      ? {
          max: text(columns.max),
          rule: rule === undefined ? [] : [{ text: tidy(rule.text), place: rule.place }],
          survey: text(columns.survey),
          note: text(columns.note)?.text,
          evidence: text(columns.evidence)?.text,
          owner: text(columns.owner)?.text,
        }
      : {}),
  }
}

function sameNumbering(a: Numbering, b: Numbering | undefined): boolean {
  return b !== undefined && a.parts.join('.') === b.parts.join('.')
}

function isBullet(text: string): boolean {
  return /^[-–+*•▪o]$/u.test(text.trim())
}

/** A row such as `(1) (2) (3)` or `A B 1 2` under the header. */
function numbersColumns(row: Row): boolean {
  const texts = row.map((cell) => cell.text.replace(/[()[\]\s]/g, '')).filter((text) => text !== '')
  const letters = texts.findIndex((text) => !/^[A-Z]$/.test(text))
  return (
    texts.length >= 3 &&
    texts.every((text, i) => (i < letters ? text === 'ABCDEFGH'[i] : text === String(i - letters + 1)))
  )
}

function key(text: string): string {
  return plainLetters(tidy(text)).replace(/[^a-z0-9]+/g, '')
}

function rowKey(row: Row): string {
  return row.map((cell) => key(cell.text)).join('|')
}
