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

/** What a person is to the scoresheet of a unit in a round, by the grants they hold and the components they were given. */
export async function capacityOf(
  db: Database,
  { person, grants }: Actor,
  map: UnitMap,
  { round, unit }: { readonly round: string; readonly unit: string },
): Promise<Capacity> {
  const chain = map.chainOf(unit)
  const parts = grants.flatMap(({ role, unit: at }) => {
    const part = PART_OF[role]
    return part && chain.includes(at) ? [part] : []
  })
  const working = grants.filter(({ role }) => role === 'unit-officer' || role === 'unit-leader')
  const ownUnit = working.some(({ unit: at }) => chain.includes(at) || map.chainOf(at).includes(unit))
  // Who stands in for somebody has that person's components as long as the role is lent.
  const appraisers = grants
    .filter(({ role, unit: at }) => role === 'appraiser' && chain.includes(at))
    .map(({ delegatedBy }) => delegatedBy ?? person)
  const given =
    appraisers.length === 0
      ? []
      : await db
          .selectFrom('appraisalAssignment')
          .select('component')
          .where('roundId', '=', round)
          .where('personId', 'in', appraisers)
          .execute()
  return {
    person,
    parts: new Set(parts),
    appraises: new Set(given.map(({ component }) => component)),
    ownUnit,
  }
}
