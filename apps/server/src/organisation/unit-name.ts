import { type Expression, type RawBuilder, sql } from 'kysely'

const nearestState = (unit: Expression<unknown>, today: string) => sql`
  from unit_state where unit_state.unit_id = ${unit} and unit_state.revoked_by is null
  order by valid_from <= ${today}::date desc, abs(valid_from - ${today}::date) limit 1`

/** In SQL: the name of a unit on the map of `today`, else the nearest name it had or will have; null for no unit. */
export function unitName(unit: Expression<unknown>, today: string): RawBuilder<string> {
  return sql`(select unit_state.name ${nearestState(unit, today)})`
}

/** The same with the unit: `{"id", "name"}`. */
export function namedUnit(
  unit: Expression<unknown>,
  today: string,
): RawBuilder<{ id: string; name: string } | null> {
  return sql`(
    select jsonb_build_object('id', unit_state.unit_id, 'name', unit_state.name) ${nearestState(unit, today)}
  )`
}
