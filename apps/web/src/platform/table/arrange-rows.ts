import { fold } from '@openpar/domain/organisation'
import type { CellValue, Column, Sort } from './column.ts'

const collator = new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' })

/** The rows in which every word of the filter occurs somewhere, without regard to case and diacritics. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  filter: string,
): readonly Row[] {
  const words = fold(filter).split(/\s+/).filter(Boolean)
  if (words.length === 0) return rows
  return rows.filter((row) => {
    const text = fold(columns.map(({ value }) => value?.(row) ?? '').join(' '))
    return words.every((word) => text.includes(word))
  })
}

/** The rows by one column, ties in the order they came; missing last whether ascending or descending. */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  sort: Sort | null,
): readonly Row[] {
  const value = columns.find(({ id }) => id === sort?.column)?.value
  if (sort === null || value === undefined) return rows
  const direction = sort.descending ? -1 : 1
  return rows
    .map((row) => ({ row, by: value(row) }))
    .sort((one, other) => {
      const missing = Number(isMissing(one.by)) - Number(isMissing(other.by))
      return missing !== 0 ? missing : direction * compare(one.by, other.by)
    })
    .map(({ row }) => row)
}

function isMissing(value: CellValue): boolean {
  return value === null || value === undefined || value === '' || Number.isNaN(value)
}

function compare(one: CellValue, other: CellValue): number {
  if (isMissing(one) || isMissing(other)) return 0
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return collator.compare(String(one), String(other))
}

/** The order after a press on a column's head: ascending, then descending, then the usual order again. */
export function nextSort(sort: Sort | null, column: string): Sort | null {
  if (sort?.column !== column) return { column, descending: false }
  return sort.descending ? null : { column, descending: true }
}
