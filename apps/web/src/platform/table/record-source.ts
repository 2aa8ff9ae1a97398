import type { Sort } from './column.ts'

/** Where the rows of a `RecordTable` come from: made by `useServerRecords` or `useLocalRecords`. */
export type RecordSource<Row> = {
  readonly rows: readonly Row[]
  readonly loading: boolean
  readonly error: Error | null
  readonly retry: () => void
  readonly search: string
  readonly changeSearch: (search: string) => void
  readonly sort: Sort | null
  readonly changeSort: (sort: Sort | null) => void
  /** How many there are in all where that is known. */
  readonly total: number | null
  /** Loads the next page; null when everything is here. */
  readonly more: (() => void) | null
  readonly loadingMore: boolean
  /** The address of the same list as a file. */
  readonly download: { readonly csv: string; readonly xlsx: string | null } | null
  /** Local rows are sorted here by `value`; otherwise the server sorts by the ids of `sortable` columns. */
  readonly local: boolean
}
