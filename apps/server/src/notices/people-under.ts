import { sql } from 'kysely'
import { inScope, loadUnitMap } from '../organisation/unit-map.ts'
import type { Database } from '../platform/database/connect.ts'

/** Everybody with an open account and a grant in force on the unit or on one under it. */
export async function peopleUnder(db: Database, unit: string, today: string): Promise<readonly string[]> {
  const map = await loadUnitMap(db, today)
  const { rows } = await sql<{ id: string }>`
    select distinct person.id from held_grant held join person on person.id = held.person_id
    where ${inScope(sql`held.unit_id`, [unit], map)} and person.deactivated_at is null
      and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to > ${today}::date)`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
