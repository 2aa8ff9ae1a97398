import { type RawBuilder, sql } from 'kysely'

/** The unit with its name on the map of `today`, else the nearest name it had or will have; null for no unit. */
export function namedUnit(
  unit: RawBuilder<unknown>,
  today: string,
): RawBuilder<{ id: string; name: string } | null> {
  return sql`(
    select jsonb_build_object('id', unit_state.unit_id, 'name', unit_state.name) from unit_state
    where unit_state.unit_id = ${unit} and unit_state.revoked_by is null
    order by valid_from <= ${today}::date desc, abs(valid_from - ${today}::date) limit 1
  )`
}
