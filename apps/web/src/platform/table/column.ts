import type { ReactNode } from 'react'

/** What a cell is sorted and filtered by. Null is missing and sorts last either way. */
export type CellValue = string | number | null | undefined

/** One column of a `RecordTable`. */
export type Column<Row> = {
  readonly id: string
  readonly title: string
  /** What is shown; by default the `value` as it is. */
  readonly cell?: (row: Row) => ReactNode
  /** What local sorting and filtering use. Without it the column takes part in neither. */
  readonly value?: (row: Row) => CellValue
  /** Where rows come from the server: whether it sorts by this column (its `id`). Local rows sort by `value`. */
  readonly sortable?: boolean
  /** Numbers stand on the right. */
  readonly align?: 'left' | 'right'
  readonly width?: number | string
  /** Left out of the cards on a phone. */
  readonly phone?: boolean
  /** Keeps the text on one line. */
  readonly nowrap?: boolean
}

export type Sort = { readonly column: string; readonly descending: boolean }
