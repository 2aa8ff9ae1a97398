import { sql } from 'kysely'
import { unitsUnder } from '../organisation/units-under.ts'
import type { Database } from '../platform/database/connect.ts'

/** Everybody with an open account and a grant in force on the unit or on one under it. */
export async function peopleUnder(db: Database, unit: string, today: string): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct person.id from held_grant held join person on person.id = held.person_id
    where held.unit_id in ${unitsUnder([unit], today)} and person.deactivated_at is null
      and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to > ${today}::date)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
