import { type Expression, type RawBuilder, sql } from 'kysely'

/**
 * The units of `roots` and all under them on the map of `today`; a unit that has ended lies where its nearest state puts
 * it, as policies see it. A query of one column `unit_id`, in brackets.
 */
export function unitsUnder(roots: readonly string[], today: string): RawBuilder<{ unitId: string }> {
  const day = sql`${today}::date`
  return sql`(
    with recursive below as (
      select unnest(${[...roots]}::uuid[]) as unit_id
      union
      select place.unit_id from below cross join lateral (
        select unit_id, valid_from from unit_state
        where parent_id = below.unit_id and revoked_by is null
        -- Keeps the lookup by parent: most people have few units below theirs.
        offset 0
      ) place
      where not exists (
        select from unit_state nearer
        where nearer.unit_id = place.unit_id and nearer.revoked_by is null and case
          when nearer.valid_from <= ${day} then place.valid_from > ${day} or nearer.valid_from > place.valid_from
          else place.valid_from > nearer.valid_from
        end
      )
    )
    select unit_id from below
  )`
}

/** Whether `unit` lies under one of the units of `scope`, as `context.scope` gives it. */
export function inScope(
  unit: Expression<unknown>,
  scope: 'everywhere' | readonly string[],
  today: string,
): RawBuilder<boolean> {
  return scope === 'everywhere' ? sql<boolean>`true` : sql<boolean>`${unit} in ${unitsUnder(scope, today)}`
}
