import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'

/** What a policy asks of a unit: the unit first, then its ancestors from the nearest up, on the map of today. */
export interface UnitResource {
  readonly units: readonly string[]
}

interface Link {
  readonly unitId: string
  readonly kind: string | null
}

/** No tree of offices is deeper; a guard against a map that was broken from outside. */
const DEEPEST = 20

/**
 * The unit and its ancestors with their kinds. A unit that has ended or not begun stands where its nearest state puts
 * it: the last one begun by today, else the first to come. Empty where there is no such unit.
 */
async function chainOf(db: Database, unit: string, today: string | undefined): Promise<readonly Link[]> {
  const day = today === undefined ? sql`(now() at time zone 'Asia/Ho_Chi_Minh')::date` : sql`${today}::date`
  const { rows } = await sql<Link>`
    with recursive up as (
      select unit.id as unit_id, 0 as depth from unit where unit.id = ${unit}
      union all
      select place.parent_id, up.depth + 1 from up cross join lateral (
        select parent_id from unit_state
        where unit_id = up.unit_id and revoked_by is null
        order by valid_from <= ${day} desc, abs(valid_from - ${day}) limit 1
      ) place
      where place.parent_id is not null and up.depth < ${DEEPEST}
    )
    select up.unit_id, (
      select kind from unit_state
      where unit_id = up.unit_id and revoked_by is null
      order by valid_from <= ${day} desc, abs(valid_from - ${day}) limit 1
    ) as kind
    from up order by depth`.execute(db)
  return rows
}

/**
 * The unit as policies see it: itself and its ancestors on the map of `today` (a day in Viet Nam; the clock's by default).
 * @throws Problem `unit-not-found`
 */
export async function unitResource(db: Database, unit: string, today?: string): Promise<UnitResource> {
  const chain = await chainOf(db, unit, today)
  if (chain.length === 0) throw new Problem('unit-not-found', { unit })
  return { units: chain.map(({ unitId }) => unitId) }
}

/**
 * The root that `unit` is stored under in tables of high volume: its topmost ancestor below the nation (a province,
 * a ministry), on the map of `today`; a nation is its own.
 * @throws Problem `unit-not-found`
 */
export async function provinceOf(db: Database, unit: string, today?: string): Promise<string> {
  const chain = await chainOf(db, unit, today)
  if (chain.length === 0) throw new Problem('unit-not-found', { unit })
  return (chain.findLast(({ kind }) => kind !== 'nation') ?? chain[0]!).unitId
}
