import { createHash } from 'node:crypto'
import type { Action, Actor } from '@openpar/domain/people'
import type pg from 'pg'
import { dayOf } from '../../platform/http/create-context.ts'
import { grantOf, type HeldGrantRow, heldGrants } from '../held-grants.ts'

/** How every key of a machine begins, so that scanners of leaked secrets know it. */
export const KEY_PREFIX = 'openpar_'

/** Whether a bearer credential looks like a key of ours. */
export const isAccessKey = (key: string): boolean => key.startsWith(KEY_PREFIX) && key.length <= 100

/** What is stored of a key: 256 random bits need no slow hash. */
export const hashOfKey = (key: string): Buffer => createHash('sha256').update(key).digest()

interface Found {
  readonly token: string
  readonly scopes: readonly Action[]
  readonly stale: boolean
  readonly id: string
  readonly name: string
  readonly grants: readonly HeldGrantRow[]
}

const TOKEN_ACTOR = {
  name: 'people-token-actor',
  text: `
    select access_token.id as token, access_token.scopes, person.id, person.name,
      coalesce(access_token.last_used_at < $2::timestamptz - interval '1 minute', true) as stale,
      ${heldGrants('person.id', '$3')} as grants
    from access_token
    join person on person.id = access_token.person_id
    where access_token.hash = $1 and access_token.expires_at > $2
      and access_token.revoked_at is null and person.deactivated_at is null`,
}

/**
 * The person of a live key with the key's scopes and the person's own grants: what others lent to a person is not lent
 * to their machines. Notes the use, at most once a minute. Undefined where the key is unknown, expired or revoked, or
 * its person closed.
 */
export async function findTokenActor(pool: pg.Pool, key: string, now: Date): Promise<Actor | undefined> {
  const { rows } = await pool.query<Found>({ ...TOKEN_ACTOR, values: [hashOfKey(key), now, dayOf(now)] })
  const found = rows[0]
  if (found === undefined) return undefined
  if (found.stale)
    await pool.query('update access_token set last_used_at = $1 where id = $2', [now, found.token])
  const grants = found.grants.filter(({ lender }) => lender === null).map(grantOf)
  return { person: found.id, name: found.name, grants, scopes: found.scopes, token: found.token }
}
