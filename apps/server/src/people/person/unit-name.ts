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

/** The units of `roots` and all under them, ended ones where they stood last: a query of one column `unit_id`. */
export function unitsUnder(roots: readonly string[], today: string): RawBuilder<{ unitId: string }> {
  return sql`(
    with recursive place as (
      select distinct on (unit_id) unit_id, parent_id from unit_state where revoked_by is null
      order by unit_id, valid_from <= ${today}::date desc, abs(valid_from - ${today}::date)
    ), reach (unit_id) as (
      select unnest(${[...roots]}::uuid[])
      union
      select place.unit_id from place join reach on place.parent_id = reach.unit_id
    )
    select unit_id from reach
  )`
}
