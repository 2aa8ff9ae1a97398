import { mayGrant, type NewGrant } from '@openpar/domain/people'
import { v7 as newId } from 'uuid'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'

/** A grant just given, as the audit trail keeps it. */
export interface GivenGrant {
  readonly id: string
  readonly role: string
  readonly unit: string
  readonly from: string
  readonly to: string | null
  /** The unit with its ancestors. */
  readonly units: readonly string[]
}

/**
 * Gives a person a role on a unit, on `db`, for the actor of `context`.
 * @throws Problem `beyond-own-rights`, `period-backwards`, `period-past`, `grant-overlaps`, `unit-not-found`
 */
export async function giveGrant(
  context: Context,
  db: Database,
  person: string,
  { role, unit, from = context.today, to = null }: NewGrant,
): Promise<GivenGrant> {
  const { units } = await unitResource(db, unit, context.today)
  if (!mayGrant(context.actor, role, units, person)) throw new Problem('beyond-own-rights')
  if (to !== null && to <= from) throw new Problem('period-backwards')
  if (from < context.today) throw new Problem('period-past')
  const overlapping = await db
    .selectFrom('grantOfRole')
    .select('id')
    .where('personId', '=', person)
    .where('role', '=', role)
    .where('unitId', '=', unit)
    .where((is) => is.or([is('validTo', 'is', null), is('validTo', '>', from)]))
    .$if(to !== null, (query) => query.where('validFrom', '<', to))
    .whereRef('validFrom', 'is distinct from', 'validTo')
    .executeTakeFirst()
  if (overlapping !== undefined) throw new Problem('grant-overlaps')
  const id = newId()
  await db
    .insertInto('grantOfRole')
    .values({
      id,
      personId: person,
      role,
      unitId: unit,
      validFrom: from,
      validTo: to,
      givenBy: context.actor.person,
    })
    .execute()
  return { id, role, unit, from, to, units }
}
