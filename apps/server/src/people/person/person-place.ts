import { type Action, mayGrant, type Resource, type Role } from '@openpar/domain/people'
import { sql } from 'kysely'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'

/** Where a person stands: the home unit and the unit of each grant that is not over, each with its ancestors. */
export interface PersonPlace {
  readonly person: string
  readonly chains: readonly (readonly string[])[]
}

/**
 * Where a person stands today. Somebody without unit and grants stands at every topmost unit, so that those who look
 * after a whole tree reach them.
 * @throws Problem `person-not-found`
 */
export async function personPlace(db: Database, person: string, today: string): Promise<PersonPlace> {
  const found = await db.selectFrom('person').select('unitId').where('id', '=', person).executeTakeFirst()
  if (found === undefined) throw new Problem('person-not-found')
  const grants = await db
    .selectFrom('grantOfRole')
    .select('unitId')
    .distinct()
    .where('personId', '=', person)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>', today)]))
    .execute()
  const units = new Set([found.unitId, ...grants.map(({ unitId }) => unitId)].filter((unit) => unit !== null))
  const places = units.size > 0 ? [...units] : await topUnits(db, today)
  return {
    person,
    chains: await Promise.all(places.map(async (unit) => (await unitResource(db, unit, today)).units)),
  }
}

async function topUnits(db: Database, today: string): Promise<readonly string[]> {
  const { rows } = await sql<{ unitId: string }>`
    select unit_id from unit_state
    where revoked_by is null and parent_id is null
      and valid_from <= ${today}::date and (valid_to is null or valid_to > ${today}::date)`.execute(db)
  return rows.map(({ unitId }) => unitId)
}

/** The person for reading: reached through any of the units they stand at. */
export function readingOf({ person, chains }: PersonPlace): Resource {
  return { units: [...new Set(chains.flat())], person }
}

/**
 * Whether the right reaches all the units a person stands at. Changing an account takes over everything it may do, so
 * reaching a part is not enough.
 */
export function reachesAll(context: Context, action: Action, { person, chains }: PersonPlace): boolean {
  return chains.every((units) => {
    try {
      context.require(action, { units, person })
      return true
    } catch (error) {
      if (error instanceof Problem) return false
      throw error
    }
  })
}

/** @throws Problem `forbidden` unless the right reaches all the units the person stands at */
export function requireAll(context: Context, action: Action, place: PersonPlace): void {
  if (!reachesAll(context, action, place)) throw new Problem('forbidden')
}

/** Whose audit chain a change to the person belongs to, for `record`. */
export function auditPlace({ chains }: PersonPlace): { readonly unit?: string; readonly province?: string } {
  const home = chains[0]
  const unit = home?.[0]
  const province = home?.at(-1)
  return unit === undefined || province === undefined ? {} : { unit, province }
}

/**
 * Whether the actor may issue a code that opens the account: whoever holds the code holds all its rights, so the actor
 * must be able to give each of them, or look after the account as a whole.
 */
export async function mayOpen(context: Context, db: Database, place: PersonPlace): Promise<boolean> {
  if (reachesAll(context, 'person.change', place)) return true
  if (!reachesAll(context, 'person.invite', place)) return false
  const grants = await db
    .selectFrom('grantOfRole')
    .select(['role', 'unitId'])
    .where('personId', '=', place.person)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>', context.today)]))
    .execute()
  for (const { role, unitId } of grants) {
    const { units } = await unitResource(db, unitId, context.today)
    if (!mayGrant(context.actor, role as Role, units, place.person)) return false
  }
  return true
}
