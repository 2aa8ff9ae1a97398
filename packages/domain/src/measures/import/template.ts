import type { Measure } from '../measure/measure.ts'
import type { Figure } from '../measure/measure-value.ts'
import { typedFigure } from '../measure/write-figure.ts'
import { canonicalDecimal, shiftDecimal } from '../number/decimal.ts'
import type { ImportRow } from './import-row.ts'

/** A cell of a sheet: a text, a number with the way it is shown, or nothing. */
export type SheetCell = string | { readonly number: number; readonly percent: boolean } | null

/**
 * A sheet to fill. `units`: a row for each unit, a column for each measure, one period. `periods`: a row for each measure,
 * a column for each period, one unit. The first line and the first column hold codes and are hidden, so that names may be
 * changed and rows moved without losing what a cell is.
 */
export interface TemplateSheet {
  readonly kind: 'units' | 'periods'
  /** The period, or the id of the unit. */
  readonly of: string
  readonly columns: readonly { readonly code: string; readonly title: string }[]
  readonly rows: readonly {
    readonly code: string
    readonly title: string
    readonly cells: readonly SheetCell[]
  }[]
}

const MARK = 'openpar-measures'
/** Lines above the first row: codes, titles. */
export const TEMPLATE_HEAD = 2

/**
 * A figure as a cell of a sheet: as a number where the double nearest to it is written with the same digits, else as text. A
 * share is the fraction, shown in per cent.
 */
export function sheetCell(figure: Figure | undefined, measure: Measure): SheetCell {
  if (!figure) return null
  const numeric = measure.kind === 'count' || measure.kind === 'decimal' || measure.kind === 'share'
  if (figure.value !== null && numeric) {
    const number = Number(figure.value)
    if (canonicalDecimal(String(number)) === figure.value && figure.value.replace(/\D/g, '').length <= 15)
      return { number, percent: measure.kind === 'share' }
  }
  return typedFigure(figure, measure)
}

/** A number cell as a text with one meaning. Table programs keep 15 digits; what lies beyond them is noise of binary fractions. */
function textOfNumber(number: number, percent: boolean): string {
  const fifteen = Number(number.toPrecision(15))
  const decimal = canonicalDecimal(String(fifteen)) ?? canonicalDecimal(fifteen.toFixed(15)) ?? String(number)
  const text = percent ? `${shiftDecimal(decimal, 2)} %` : decimal
  return text.replace(/(\.\d{3})(?=$| %)/, '$10')
}

export function textOfCell(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  return typeof cell === 'string' ? cell : textOfNumber(cell.number, cell.percent)
}

/** The lines of the sheet, the hidden ones included. */
export function templateLines({ kind, of, columns, rows }: TemplateSheet): readonly (readonly SheetCell[])[] {
  const corner = kind === 'units' ? 'Đơn vị' : 'Số liệu'
  return [
    [`${MARK}:${kind}:${of}`, null, ...columns.map(({ code }) => code)],
    [null, corner, ...columns.map(({ title }) => title)],
    ...rows.map(({ code, title, cells }) => [code, title, ...cells]),
  ]
}

/** Whether the first line of a sheet is that of a template. */
export function isTemplate(firstLine: readonly SheetCell[]): boolean {
  return textOfCell(firstLine[0]).startsWith(`${MARK}:`)
}

/**
 * The cells of a filled template. `lines` starts with the hidden first line; rows without a code are left out where they are
 * empty. Undefined where the sheet is no template.
 */
export function readTemplate(lines: readonly (readonly SheetCell[])[]): readonly ImportRow[] | undefined {
  const [mark, kind, of] = textOfCell(lines[0]?.[0]).split(':')
  if (mark !== MARK || (kind !== 'units' && kind !== 'periods') || !of) return undefined
  const codes = lines[0]!.slice(2).map((cell) => textOfCell(cell).trim())
  return lines.slice(TEMPLATE_HEAD).flatMap((line, k) => {
    const code = textOfCell(line[0]).trim()
    const row = { line: k + TEMPLATE_HEAD + 1 }
    return codes.flatMap((column, position) => {
      const value = textOfCell(line[position + 2])
      if (column === '' || (code === '' && value.trim() === '')) return []
      return kind === 'units'
        ? [{ ...row, unit: code, measure: column, period: of, value }]
        : [{ ...row, unit: of, measure: code, period: column, value }]
    })
  })
}
