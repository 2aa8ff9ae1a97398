import type { Action } from '@openpar/domain/people'
import { z } from 'zod'
import type { Language } from '../errors/problem.ts'
import type { Context } from './context.ts'
import { csvOf } from './list/csv-of.ts'
import { type Cursor, readCursor, writeCursor } from './list/cursor.ts'
import { type RouteOf, route, type Text } from './route.ts'

/** A column of the CSV form. */
export interface Column<Item> {
  readonly title: Text
  readonly cell: (item: Item, language: Language) => string | number | boolean | null | undefined
}

/** What one page is asked for. */
export interface PageRequest<Filters> {
  readonly filters: Filters
  readonly sort: { readonly by: string; readonly descending: boolean }
  /** The sort value and id of the last item before the page. */
  readonly after: Cursor | undefined
  /** How many items to answer; ask the database for one more to know whether there is a next page. */
  readonly limit: number
}

interface List<P extends z.ZodObject | undefined, F extends z.ZodRawShape, I extends z.ZodType> {
  readonly path: `/api/${string}`
  readonly summary: Text
  readonly right: 'public' | 'signed-in' | Action
  readonly params?: P
  /** Query parameters beside cursor, limit, sort and format; texts, as queries are. */
  readonly filters: F
  readonly item: I
  /** What the list can be sorted by; the first one is the usual order. */
  readonly sorts: readonly [string, ...string[]]
  readonly columns: readonly Column<z.input<I>>[]
  /** The name of the CSV file, without ending. */
  readonly fileName: string
  readonly on?: RouteOf<P, z.ZodObject<F>, undefined, z.ZodType>['on']
  /** The items of one page, up to `limit + 1` of them, with what each sorts by. */
  readonly page: (
    request: PageRequest<z.output<z.ZodObject<F>>>,
    context: Context,
    params: P extends z.ZodType ? z.output<P> : undefined,
  ) => Promise<readonly { readonly item: z.input<I>; readonly cursor: Cursor }[]>
}

/** The query parameters that every list has. */
interface PageQuery {
  readonly cursor?: string
  readonly limit: number
  readonly sort: string
  readonly format: 'json' | 'csv'
}

const MOST = 500
const USUAL = 50

/**
 * A list with cursor, filter, sort and CSV. `?sort=-name` turns the order round; `?limit=` up to 500; `?format=csv`
 * answers every page as one file.
 */
export function listRoute<
  F extends z.ZodRawShape,
  I extends z.ZodType,
  P extends z.ZodObject | undefined = undefined,
>(list: List<P, F, I>) {
  const sorts = [
    ...new Set(list.sorts.flatMap((name) => [name, name.startsWith('-') ? name.slice(1) : `-${name}`])),
  ]
  const query = z.strictObject({
    ...list.filters,
    cursor: z.string().max(2000).optional(),
    limit: z.coerce.number().int().min(1).max(MOST).default(USUAL),
    sort: z.enum(sorts).default(list.sorts[0]),
    format: z.enum(['json', 'csv']).default('json'),
  })
  const readPage = async (
    request: PageRequest<z.output<z.ZodObject<F>>>,
    context: Context,
    params: never,
  ) => {
    const rows = await list.page(request, context, params)
    const kept = rows.slice(0, request.limit)
    return { kept, next: rows.length > request.limit ? kept.at(-1)?.cursor : undefined }
  }
  return route({
    method: 'GET',
    path: list.path,
    summary: list.summary,
    right: list.right,
    params: list.params as z.ZodObject,
    query,
    answer: z.object({ items: z.array(list.item), next: z.string().nullable() }),
    on: list.on as never,
    act: async (input, context) => {
      const { cursor, limit, sort, format, ...filters } = input.query as unknown as PageQuery
      const by = { by: sort.replace(/^-/, ''), descending: sort.startsWith('-') }
      const request = { filters: filters as unknown as z.output<z.ZodObject<F>>, sort: by }
      if (format === 'csv') {
        const pages = async function* () {
          let after: Cursor | undefined
          do {
            const { kept, next } = await readPage(
              { ...request, after, limit: MOST },
              context,
              input.params as never,
            )
            yield kept.map(({ item }) => item)
            after = next
          } while (after !== undefined)
        }
        return csvOf(pages(), list.columns, list.fileName, context) as never
      }
      const after = cursor === undefined ? undefined : readCursor(cursor)
      const { kept, next } = await readPage({ ...request, after, limit }, context, input.params as never)
      return {
        items: kept.map(({ item }) => item),
        next: next === undefined ? null : writeCursor(next),
      } as never
    },
  })
}
