import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'
import { dayOf } from '../platform/http/create-context.ts'
import { loadUnitMap, type UnitMap } from './unit-map.ts'

/** What a policy asks of a unit: the unit first, then its ancestors from the nearest up, on the map of today. */
export interface UnitResource {
  readonly units: readonly string[]
}

async function mapWith(db: Database, unit: string, today: string): Promise<UnitMap> {
  const map = await loadUnitMap(db, today)
  if (map.units.has(unit)) return map
  // A unit whose founding was taken back is on no map and under nothing.
  const known = await db.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
  if (known === undefined) throw new Problem('unit-not-found', { unit })
  return map
}

/**
 * The unit as policies see it: itself and its ancestors on the map of `today` (a day in Viet Nam; the clock's by
 * default). A unit that has ended or not begun stands where its nearest state puts it: the last one begun by today,
 * else the first to come.
 * @throws Problem `unit-not-found`
 */
export async function unitResource(
  db: Database,
  unit: string,
  today = dayOf(new Date()),
): Promise<UnitResource> {
  return { units: (await mapWith(db, unit, today)).chainOf(unit) }
}

/**
 * The root that changes to `unit` are recorded under: its topmost ancestor below the nation (a province, a ministry), on
 * the map of `today`; a nation is its own.
 * @throws Problem `unit-not-found`
 */
export async function provinceOf(db: Database, unit: string, today = dayOf(new Date())): Promise<string> {
  const map = await mapWith(db, unit, today)
  const chain = map.chainOf(unit)
  return chain.findLast((above) => map.units.get(above)?.kind !== 'nation') ?? unit
}
