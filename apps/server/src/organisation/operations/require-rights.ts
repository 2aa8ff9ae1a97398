import type { Action } from '@openpar/domain/people'
import { sql } from 'kysely'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'

/** Where a unit stands today, or stands nearest to today: what `unitResource` says of one, for many at once. */
const nearest = (today: string) =>
  sql`order by valid_from <= ${today}::date desc, abs(valid_from - ${today}::date) limit 1`

/** Requires the right over each of the units, on the map of today; a unit that is not there is nobody's. */
export async function requireOver(context: Context, action: Action, units: readonly string[]): Promise<void> {
  const scope = context.scope(action)
  if (scope === 'everywhere' || units.length === 0) return
  const { rows } = await sql`
    with recursive up as (
      select named::uuid as named, named::uuid as unit_id, 0 as depth
        from jsonb_array_elements_text(${JSON.stringify(units)}::jsonb) as named
      union all
      select up.named, place.parent_id, up.depth + 1 from up cross join lateral (
        select parent_id from unit_state
        where unit_id = up.unit_id and revoked_by is null ${nearest(context.today)}
      ) place
      where place.parent_id is not null and up.depth < 20 and not up.unit_id = any(${[...scope]}::uuid[])
    )
    select named from up group by named having not bool_or(unit_id = any(${[...scope]}::uuid[])) limit 1`.execute(
    context.db,
  )
  if (rows.length > 0) throw new Problem('forbidden')
}

/**
 * Requires the right to change the top of the map: over the nation where there is one, else over any unit that stands
 * at the top today, so that the only province of an installation manages its own map.
 */
export async function requireAtTop(context: Context, action: Action): Promise<void> {
  const { rows } = await sql<{ readonly unitId: string; readonly kind: string }>`
    select unit_id, kind from unit_state
    where parent_id is null and revoked_by is null and valid_from <= ${context.today}
      and (valid_to is null or valid_to > ${context.today})`.execute(context.db)
  const nations = rows.filter(({ kind }) => kind === 'nation')
  const tops = (nations.length > 0 ? nations : rows).map(({ unitId }) => unitId)
  const scope = context.scope(action)
  if (scope !== 'everywhere' && !scope.some((unit) => tops.includes(unit))) throw new Problem('forbidden')
}
