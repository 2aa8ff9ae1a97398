import type { Named, Person, PersonState, Role } from '@openpar/domain/people'
import { type RawBuilder, sql } from 'kysely'
import { namedUnit } from '../../organisation/unit-name.ts'

/** A row of `personColumns`. */
export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly position: string | null
  readonly unit: Named | null
  readonly state: PersonState
  readonly secondFactor: boolean
  readonly roles: readonly { readonly role: Role; readonly unit: Named }[]
  readonly lastSeen: string | null
  readonly version: number
}

/** Whether somebody has a way to sign in, is closed, or waits to join. */
export const personState = sql<PersonState>`case
  when person.deactivated_at is not null then 'closed'
  when exists (select from credential where credential.person_id = person.id) then 'active'
  else 'invited'
end`

/** The columns of a person in lists, for a query from `person`. */
export function personColumns(today: string): RawBuilder<PersonRow> {
  return sql`
    person.id, person.name, person.email, person.position, person.version,
    ${namedUnit(sql`person.unit_id`, today)} as unit,
    ${personState} as state,
    person.two_factor_enabled as second_factor,
    coalesce((
      select jsonb_agg(jsonb_build_object('role', role, 'unit', ${namedUnit(sql`own.unit_id`, today)}) order by role)
      from grant_of_role own
      where own.person_id = person.id and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)
    ), '[]') as roles,
    (select max(updated_at) from person_session where person_session.person_id = person.id) as last_seen`
}

/** A row as it goes out. */
export function presentPerson(row: Omit<PersonRow, 'lastSeen'> & { readonly lastSeen: Date | null }): Person {
  const { id, name, email, position, unit, state, secondFactor, roles, lastSeen, version } = row
  return {
    id,
    name,
    email,
    position,
    unit,
    state,
    secondFactor,
    roles: [...roles],
    lastSeen: lastSeen?.toISOString() ?? null,
    version,
  }
}
