import type { Actor, Role } from '@openpar/domain/people'
import type pg from 'pg'
import type { Configuration } from '../platform/configuration/configuration.ts'
import { Problem } from '../platform/errors/problem.ts'
import type { Dependencies } from '../platform/http/context.ts'
import { dayOf } from '../platform/http/create-context.ts'
import type { Authenticate } from '../platform/http/register-route.ts'
import { grantOf, type HeldGrantRow, heldGrants } from './held-grants.ts'
import { sessionTokenOf } from './sign-in/session-cookie.ts'
import { findTokenActor, isAccessKey } from './token/find-token-actor.ts'

interface Found {
  readonly id: string
  readonly name: string
  readonly unguarded: boolean
  readonly grants: readonly HeldGrantRow[]
}

/** Roles whose rights rest without a second factor, where the configuration demands one. */
const GUARDED: readonly Role[] = ['administrator', 'index-manager']

/**
 * Says who sent a request. An access token in `Authorization: Bearer` acts for its person with its scopes; a session
 * cookie acts as the person. Grants are those in force on the day in Viet Nam, own and lent.
 * @throws Problem `sign-in-required` for an access token that is unknown, expired or revoked
 */
export function createAuthenticate(dependencies: Dependencies, pool: pg.Pool): Authenticate {
  const { configuration } = dependencies
  return async (request) => {
    const now = dependencies.now()
    const key = /^Bearer\s+(\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
    if (key !== undefined) {
      const actor = isAccessKey(key) ? await findTokenActor(pool, key, now) : undefined
      if (actor === undefined) throw new Problem('sign-in-required')
      return actor
    }
    const token = sessionTokenOf(request.headers.cookie, configuration)
    return token === undefined ? undefined : findSessionActor(pool, token, now, configuration)
  }
}

// Named, so that each connection plans it once: it runs before every request.
const SESSION_ACTOR = {
  name: 'people-session-actor',
  text: `
    select person.id, person.name,
      not person.two_factor_enabled and exists (
        select from credential where person_id = person.id and password is not null
      ) as unguarded,
      ${heldGrants('person.id', '$3')} as grants
    from person_session
    join person on person.id = person_session.person_id
    where person_session.token = $1 and person_session.expires_at > $2 and person.deactivated_at is null`,
}

/** The person of a live session with the grants in force today; undefined where it has ended or the account is closed. */
async function findSessionActor(
  pool: pg.Pool,
  token: string,
  now: Date,
  configuration: Configuration,
): Promise<Actor | undefined> {
  const { rows } = await pool.query<Found>({ ...SESSION_ACTOR, values: [token, now, dayOf(now)] })
  const found = rows[0]
  if (found === undefined) return undefined
  const resting = configuration.requireSecondFactor && found.unguarded
  const grants = found.grants.filter(({ role }) => !(resting && GUARDED.includes(role))).map(grantOf)
  return { person: found.id, name: found.name, grants }
}

/** Whether the account must set up a second factor before its rights count. */
export function secondFactorRequired(configuration: Configuration, held: readonly Role[]): boolean {
  return configuration.requireSecondFactor && held.some((role) => GUARDED.includes(role))
}
