import type { Role } from '@openpar/domain/people'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** Somebody who can be told something. */
export interface Told {
  readonly id: string
  readonly name: string
}

/** Those with an open account who hold one of the roles on one of the units itself on a day, by unit and name. */
export async function peopleOf(
  db: Database,
  units: readonly string[],
  roles: readonly Role[],
  today: string,
): Promise<ReadonlyMap<string, readonly Told[]>> {
  const { rows } = await sql<Told & { readonly unit: string }>`
    select distinct held.unit_id as unit, person.id, person.name
    from held_grant held join person on person.id = held.person_id
    where held.unit_id = any(${units}::uuid[]) and held.role = any(${roles}::text[]) and person.deactivated_at is null
      and held.valid_from <= ${today}::date and (held.valid_to is null or held.valid_to > ${today}::date)
    order by person.name, person.id`.execute(db)
  const people = new Map<string, Told[]>()
  for (const { unit, id, name } of rows) people.set(unit, [...(people.get(unit) ?? []), { id, name }])
  return people
}

/** Who works on the scoresheet of a unit. */
export const OF_UNIT: readonly Role[] = ['unit-officer', 'unit-leader']
