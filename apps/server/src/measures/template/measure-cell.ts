import type { DefinedMeasure, SheetCell } from '@openpar/domain/measures'

/** How a table program shows the values of a measure. */
export function numberFormat({ kind, decimals }: DefinedMeasure): string {
  const digits = decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
  if (kind === 'share') return `0${digits}%`
  if (kind === 'count') return '#,##0'
  return kind === 'decimal' ? `#,##0.${'#'.repeat(Math.max(1, decimals))}` : '@'
}

/** The answers a cell may have, where they are few, as a list of a data validation; Excel takes up to 255 characters. */
export function valueChoices({ kind, levels = [] }: DefinedMeasure): string | undefined {
  const words = kind === 'yes-no' ? ['Có', 'Không'] : levels.map(({ name }) => name.vi)
  const list = [...words, 'Không phát sinh'].join(',')
  return words.length > 0 && list.length < 255 && !words.some((word) => /[",]/.test(word))
    ? `"${list}"`
    : undefined
}

export const excelValue = (cell: SheetCell) =>
  cell === null || typeof cell === 'string' ? cell : cell.number
