import {
  type DelegationRecord,
  type GrantRecord,
  mayGrant,
  type Named,
  type PersonAccount,
  type PersonLanguage,
  type Role,
  roles,
  type SessionRecord,
} from '@openpar/domain/people'
import { type RawBuilder, sql } from 'kysely'
import { namedUnit } from '../../organisation/unit-name.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Context } from '../../platform/http/context.ts'
import { type PersonRow, personColumns, presentPerson } from './person-columns.ts'
import { mayOpen, type PersonPlace, reachesAll } from './person-place.ts'

type AccountRow = PersonRow & {
  readonly lastSeen: Date | null
  readonly language: PersonLanguage
  readonly invitation: { purpose: 'join' | 'reset'; expiresAt: string } | null
}

/** A person's account, as far as the actor may see it. */
export async function readAccount(context: Context, place: PersonPlace): Promise<PersonAccount> {
  const { db, today, now, actor } = context
  const { rows } = await sql<AccountRow>`
    select ${personColumns(today)}, person.language, (
      select jsonb_build_object('purpose', purpose, 'expiresAt', to_char(expires_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
      from invitation
      where invitation.person_id = person.id and used_at is null and revoked_at is null and expires_at > ${now}
      limit 1
    ) as invitation
    from person where person.id = ${place.person}`.execute(db)
  const row = rows[0]!
  const revoke = reachesAll(context, 'session.revoke', place) && row.id !== actor.person
  const person = presentPerson(row)
  return {
    ...person,
    language: row.language,
    grants: await grantsOf(context, place.person),
    delegations: await readDelegations(
      db,
      today,
      sql`${place.person} in (delegation.from_person_id, delegation.to_person_id)`,
    ),
    sessions: revoke ? await readSessions(db, place.person, now, undefined) : null,
    invitation: row.invitation,
    allowed: {
      change: reachesAll(context, 'person.change', place) && row.id !== actor.person,
      invite: row.state === 'invited' && (await mayOpen(context, db, place)),
      grant: roles.some((role) =>
        actor.grants.some(({ unit }) => mayGrant(actor, role, [unit], place.person)),
      ),
      revoke,
    },
  }
}

/** Grants of a person, those in force and to come before those that are over. */
async function grantsOf({ db, today, actor }: Context, person: string): Promise<GrantRecord[]> {
  const { rows } = await sql<Omit<GrantRecord, 'changeable'> & { role: Role; unit: Named }>`
    select id, role, ${namedUnit(sql`grant_of_role.unit_id`, today)} as unit, valid_from as "from", valid_to as "to", version
    from grant_of_role where person_id = ${person}
    order by valid_to is not null and valid_to <= ${today}::date, valid_from desc, role`.execute(db)
  return Promise.all(
    rows.map(async (row) => {
      const open = row.to === null || row.to > today
      const units = open ? (await unitResource(db, row.unit.id, today)).units : []
      return { ...row, changeable: open && mayGrant(actor, row.role, units, person) }
    }),
  )
}

/** Loans that meet a condition, the latest first, those cancelled before they began left out. */
export async function readDelegations(
  db: Database,
  today: string,
  condition: RawBuilder<unknown>,
): Promise<DelegationRecord[]> {
  const { rows } = await sql<DelegationRecord>`
    select delegation.id, lent.role, ${namedUnit(sql`lent.unit_id`, today)} as unit,
      jsonb_build_object('id', lender.id, 'name', lender.name) as lender,
      jsonb_build_object('id', taker.id, 'name', taker.name) as delegate,
      delegation.valid_from as "from", delegation.valid_to as "to", delegation.reason
    from delegation
    join grant_of_role lent on lent.id = delegation.grant_id
    join person lender on lender.id = delegation.from_person_id
    join person taker on taker.id = delegation.to_person_id
    where ${condition} and delegation.valid_to > delegation.valid_from
    order by delegation.valid_from desc, delegation.id limit 200`.execute(db)
  return rows
}

/** The live sessions of a person, the latest used first; `current` is the token of the one that asks. */
export async function readSessions(
  db: Database,
  person: string,
  now: Date,
  current: string | undefined,
): Promise<SessionRecord[]> {
  const rows = await db
    .selectFrom('personSession')
    .selectAll()
    .where('personId', '=', person)
    .where('expiresAt', '>', now)
    .orderBy('updatedAt', 'desc')
    .execute()
  return rows.map(({ id, address, agent, createdAt, updatedAt, token }) => ({
    id,
    address,
    agent,
    since: createdAt.toISOString(),
    lastSeen: updatedAt.toISOString(),
    current: token === current,
  }))
}
