import { type Expression, sql } from 'kysely'

/** The name of a unit on the map of `today`, or of the nearest day on which it has one. */
export function unitName(unit: Expression<string>, today: string) {
  return sql<string>`(
    select name from unit_state
    where unit_id = ${unit} and revoked_by is null
    order by valid_from <= ${today}::date desc, abs(valid_from - ${today}::date) limit 1
  )`
}
