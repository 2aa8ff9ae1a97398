import { useMemo, useState } from 'react'
import { filterRows, sortRows } from './arrange-rows.ts'
import type { Column, Sort } from './column.ts'
import type { RecordSource } from './record-source.ts'

type Known<Row> = {
  /** Undefined while loading. */
  readonly rows: readonly Row[] | undefined
  readonly error?: Error | null
  readonly retry?: () => void
  readonly sort?: Sort
}

/** Rows that are all here: filtered and sorted in the page, by the `value` of the columns. */
export function useLocalRecords<Row>(
  { rows, error = null, retry, sort: firstSort }: Known<Row>,
  columns: readonly Column<Row>[],
): RecordSource<Row> {
  const [search, changeSearch] = useState('')
  const [sort, changeSort] = useState<Sort | null>(firstSort ?? null)
  const arranged = useMemo(
    () => sortRows(filterRows(rows ?? [], columns, search), columns, sort),
    [rows, columns, search, sort],
  )
  return {
    rows: arranged,
    loading: rows === undefined && error === null,
    error,
    retry: retry ?? (() => {}),
    search,
    changeSearch,
    sort,
    changeSort,
    total: rows?.length ?? null,
    more: null,
    loadingMore: false,
    download: null,
    local: true,
  }
}
