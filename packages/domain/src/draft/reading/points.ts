import type { AnnexCell } from '../annex-table.ts'
import { tidy } from './plain-letters.ts'

const POINTS =
  /^(?:điểm\s*tối\s*đa|tối\s*đa|điểm)?\s*:?\s*([+-]?)\s*(\d{1,4}(?:[.,]\d{1,6})?)\s*(?:điểm|đ)?\s*\.?$/iu

/**
 * Points written as `1,5`, `1.5`, `0.50`, `1,0 đ`, `điểm tối đa: 2`; nothing when the text is anything else
 * (a share, a range, a mark). Kept to four decimals, the precision of the engine.
 */
export function readPoints(text: string): number | undefined {
  if (text.length > 60) return undefined
  const match = POINTS.exec(tidy(text).replace(/[−–—]/g, '-'))
  if (match === null) return undefined
  const value = Number(match[2]!.replace(',', '.'))
  return toTenThousandths(match[1] === '-' ? -value : value)
}

/** Points of a cell: the number of a spreadsheet cell, else its words. */
export function readCellPoints(cell: AnnexCell): number | undefined {
  if (cell.number !== undefined && !cell.text.includes('%')) return toTenThousandths(cell.number)
  return readPoints(cell.text)
}

/** Whether the words of a cell say that there is nothing: empty, or only dashes and dots. */
export function isBlank(text: string): boolean {
  return /^[\s\-–—_./…*]*$/u.test(text)
}

/** Sum without the errors of binary floating point. */
export function sumPoints(points: readonly number[]): number {
  return points.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000
}

function toTenThousandths(value: number): number {
  const rounded = Math.round(value * 10_000) / 10_000
  return rounded === 0 ? 0 : rounded
}
