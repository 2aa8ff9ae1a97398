import type { Role } from '@openpar/domain/people'
import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'

/** Everybody with an open account and a grant in force on the unit or on one under it; with `roles`, through one of these. */
export async function peopleUnder(
  db: Database,
  unit: string,
  today: string,
  roles?: readonly Role[],
): Promise<readonly string[]> {
  const through = roles === undefined ? sql`true` : sql`held.role in (${sql.join(roles)})`
  const { rows } = await sql<{ id: string }>`
    with recursive down as (
      select ${unit}::uuid as id
      union
      select state.unit_id from unit_state state join down on state.parent_id = down.id
      where state.revoked_by is null and state.valid_from <= ${today} and (state.valid_to is null or state.valid_to > ${today})
    )
    select distinct person.id from held_grant held join person on person.id = held.person_id
    where held.unit_id in (select id from down) and person.deactivated_at is null
      and held.valid_from <= ${today} and (held.valid_to is null or held.valid_to > ${today}) and ${through}`.execute(
    db,
  )
  return rows.map(({ id }) => id)
}
