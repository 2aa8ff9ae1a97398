import { type Expression, type SelectQueryBuilder, sql } from 'kysely'
import type { PageRequest } from '../list-route.ts'

/**
 * Puts order, place and length of a page onto a query: sorted by `value`, then by `id`, after the cursor, one row more
 * than the limit. `value` must not be null (use coalesce); texts sort by code points so that the order is one everywhere.
 */
export function keysetPage<DB, TB extends keyof DB, O>(
  query: SelectQueryBuilder<DB, TB, O>,
  request: Pick<PageRequest<unknown>, 'sort' | 'after' | 'limit'>,
  value: Expression<unknown>,
  id: Expression<unknown>,
): SelectQueryBuilder<DB, TB, O> {
  const { sort, after, limit } = request
  const direction = sort.descending ? 'desc' : 'asc'
  const ordered = query
    .orderBy(sql`${value}`, direction)
    .orderBy(sql`${id}`, direction)
    .limit(limit + 1)
  if (after === undefined) return ordered
  const beyond = sort.descending ? sql`<` : sql`>`
  return ordered.where(sql<boolean>`(${value}, ${id}) ${beyond} (${after.value}, ${after.id})`)
}
