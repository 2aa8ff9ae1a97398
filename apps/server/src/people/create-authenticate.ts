import type { Actor, Grant, Role } from '@openpar/domain/people'
import { sql } from 'kysely'
import type pg from 'pg'
import type { Configuration } from '../platform/configuration/configuration.ts'
import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'
import type { Dependencies } from '../platform/http/context.ts'
import { dayOf } from '../platform/http/create-context.ts'
import type { Authenticate } from '../platform/http/register-route.ts'
import { sessionTokenOf } from './sign-in/session-cookie.ts'
import { findTokenActor, isAccessKey } from './token/find-token-actor.ts'

interface Found {
  readonly id: string
  readonly name: string
  readonly guarded: boolean
  readonly grants: readonly {
    role: Role
    unit: string
    from: string
    to: string | null
    lender: string | null
  }[]
}

/** Roles whose rights rest without a second factor, where the configuration demands one. */
const GUARDED: readonly Role[] = ['administrator', 'index-manager']

/**
 * Says who sent a request. An access token in `Authorization: Bearer` acts for its person with its scopes; a session
 * cookie acts as the person. Grants are those in force on the day in Viet Nam, own and lent.
 * @throws Problem `sign-in-required` for an access token that is unknown, expired or revoked
 */
export function createAuthenticate(dependencies: Dependencies, _pool: pg.Pool): Authenticate {
  const { configuration, db } = dependencies
  return async (request) => {
    const now = dependencies.now()
    const key = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (key !== undefined) {
      const actor = isAccessKey(key) ? await findTokenActor(db, key, now) : undefined
      if (actor === undefined) throw new Problem('sign-in-required')
      return actor
    }
    const token = sessionTokenOf(request.headers.cookie, configuration)
    return token === undefined ? undefined : findSessionActor(db, token, now, configuration)
  }
}

/** The person of a live session with the grants in force today; undefined where it has ended or the account is closed. */
async function findSessionActor(
  db: Database,
  token: string,
  now: Date,
  configuration: Configuration,
): Promise<Actor | undefined> {
  const { rows } = await sql<Found>`
    select person.id, person.name,
      not person.two_factor_enabled and exists (
        select from credential where person_id = person.id and password is not null
      ) as guarded,
      ${heldGrants(sql`person.id`, dayOf(now))} as grants
    from person_session
    join person on person.id = person_session.person_id
    where person_session.token = ${token} and person_session.expires_at > ${now} and person.deactivated_at is null`.execute(
    db,
  )
  const found = rows[0]
  if (found === undefined) return undefined
  const resting = configuration.requireSecondFactor && found.guarded
  const grants = found.grants.filter(({ role }) => !(resting && GUARDED.includes(role))).map(grantOf)
  return { person: found.id, name: found.name, grants }
}

/** The grants of a person in force on a day, as JSON, own ones first. */
export function heldGrants(person: ReturnType<typeof sql>, day: string) {
  return sql`coalesce((
    select jsonb_agg(
      jsonb_build_object('role', role, 'unit', unit_id, 'from', valid_from, 'to', valid_to, 'lender', delegated_by)
      order by delegated_by is not null, role, unit_id
    )
    from held_grant
    where held_grant.person_id = ${person} and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
  ), '[]')`
}

/** A row of `heldGrants` as the domain knows it. */
export function grantOf({ role, unit, from, to, lender }: Found['grants'][number]): Grant {
  return { role, unit, from, to, ...(lender === null ? {} : { delegatedBy: lender }) }
}

/** Whether the account must set up a second factor before its rights count. */
export function secondFactorRequired(configuration: Configuration, held: readonly Role[]): boolean {
  return configuration.requireSecondFactor && held.some((role) => GUARDED.includes(role))
}
