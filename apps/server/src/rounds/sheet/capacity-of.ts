import type { Actor, Role } from '@openpar/domain/people'
import type { Capacity, Part } from '@openpar/domain/rounds'
import type { UnitMap } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'

const PART_OF: Readonly<Partial<Record<Role, Part>>> = {
  'unit-officer': 'officer',
  'unit-leader': 'leader',
  appraiser: 'appraiser',
  'index-manager': 'manager',
  'council-chair': 'chair',
}

/** Components given to appraise in a round, by the person they were given to. */
export type Given = ReadonlyMap<string, ReadonlySet<string>>

/** Who is given what an actor appraises: themselves, or the person they stand in for as long as the role is lent. */
const holderOf = ({ delegatedBy }: Actor['grants'][number], { person }: Actor): string =>
  delegatedBy ?? person

/** What was given in a round to an actor, and to those they stand in for as appraisers. */
export async function componentsGiven(db: Database, actor: Actor, round: string): Promise<Given> {
  const holders = actor.grants
    .filter(({ role }) => role === 'appraiser')
    .map((grant) => holderOf(grant, actor))
  if (holders.length === 0) return new Map()
  const given = await db
    .selectFrom('appraisalAssignment')
    .select(['personId', 'component'])
    .where('roundId', '=', round)
    .where('personId', 'in', holders)
    .execute()
  const byPerson = Map.groupBy(given, ({ personId }) => personId)
  return new Map(
    [...byPerson].map(([person, rows]) => [person, new Set(rows.map(({ component }) => component))]),
  )
}

/** What a person is to the scoresheet of a unit, by the grants they hold and the components that were given. */
export function capacityAt(actor: Actor, map: UnitMap, unit: string, given: Given): Capacity {
  const { person, grants } = actor
  const chain = map.chainOf(unit)
  const parts = grants.flatMap(({ role, unit: at }) => {
    const part = PART_OF[role]
    return part && chain.includes(at) ? [part] : []
  })
  const working = grants.filter(({ role }) => role === 'unit-officer' || role === 'unit-leader')
  const ownUnit = working.some(({ unit: at }) => chain.includes(at) || map.chainOf(at).includes(unit))
  const appraises = grants
    .filter(({ role, unit: at }) => role === 'appraiser' && chain.includes(at))
    .flatMap((grant) => [...(given.get(holderOf(grant, actor)) ?? [])])
  return { person, parts: new Set(parts), appraises: new Set(appraises), ownUnit }
}

/** The same for one scoresheet, its components read. */
export async function capacityOf(
  db: Database,
  actor: Actor,
  map: UnitMap,
  { round, unit }: { readonly round: string; readonly unit: string },
): Promise<Capacity> {
  return capacityAt(actor, map, unit, await componentsGiven(db, actor, round))
}
