import { type Expression, sql } from 'kysely'

/**
 * Whether `unit` lies under one of the units of `scope` (as `context.scope` gives it) on the map of `today`; a unit that
 * has ended lies where its nearest state puts it, as policies see it.
 */
export function inScope(unit: Expression<string>, scope: 'everywhere' | readonly string[], today: string) {
  if (scope === 'everywhere') return sql<boolean>`true`
  const day = sql`${today}::date`
  return sql<boolean>`${unit} in (
    with recursive below as (
      select unnest(${[...scope]}::uuid[]) as unit_id
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

/** The name of a unit on the map of `today`, or of the nearest day on which it has one. */
export function unitName(unit: Expression<string>, today: string) {
  return sql<string>`(
    select name from unit_state
    where unit_id = ${unit} and revoked_by is null
    order by valid_from <= ${today}::date desc, abs(valid_from - ${today}::date) limit 1
  )`
}
