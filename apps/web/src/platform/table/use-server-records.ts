import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, type QueryKey, useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { z } from 'zod'
import { api, apiPath, type Query } from '../api/api.ts'
import type { Sort } from './column.ts'
import type { RecordSource } from './record-source.ts'

type Listing<Row> = {
  /** The path of a list route: `/api/units`. */
  readonly path: string
  readonly row: z.ZodType<Row>
  /** Begin it with the topic of the live events that change the list: `['unit', 'list']`. */
  readonly key: QueryKey
  /** Further filters of the route. */
  readonly query?: Query
  readonly sort?: Sort
  /** File formats the route gives besides CSV. */
  readonly xlsx?: boolean
}

/** Rows of a list route of the server: it filters, sorts, pages by cursor and gives the same list as a file. */
export function useServerRecords<Row>({
  path,
  row,
  key,
  query = {},
  sort: firstSort,
  xlsx = false,
}: Listing<Row>): RecordSource<Row> {
  const [search, changeSearch] = useState('')
  const [searched] = useDebouncedValue(search, 250)
  const [sort, changeSort] = useState<Sort | null>(firstSort ?? null)
  const asked: Query = {
    ...query,
    search: searched,
    sort: sort && `${sort.descending ? '-' : ''}${sort.column}`,
  }
  const page = z.object({ items: z.array(row), next: z.string().nullish(), total: z.number().nullish() })
  const list = useInfiniteQuery({
    queryKey: [...key, asked],
    queryFn: ({ pageParam, signal }) =>
      api.get(path, page, { query: { ...asked, cursor: pageParam }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next ?? null,
    placeholderData: keepPreviousData,
  })
  return {
    rows: list.data?.pages.flatMap(({ items }) => items) ?? [],
    loading: list.isPending,
    error: list.error,
    retry: () => void list.refetch(),
    search,
    changeSearch,
    sort,
    changeSort,
    total: list.data?.pages[0]?.total ?? null,
    more: list.hasNextPage ? () => void list.fetchNextPage() : null,
    loadingMore: list.isFetchingNextPage,
    download: {
      csv: apiPath(path, { ...asked, format: 'csv' }),
      xlsx: xlsx ? apiPath(path, { ...asked, format: 'xlsx' }) : null,
    },
    local: false,
  }
}
