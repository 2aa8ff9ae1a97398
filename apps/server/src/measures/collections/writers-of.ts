import { reachOf, roles } from '@openpar/domain/people'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** Who writes the facts of each unit on a day: those with such a grant on the unit itself, not on one above it. */
export async function writersOf(
  db: Database,
  units: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, readonly string[]>> {
  const writing = roles.filter((role) => reachOf(role, 'measure-value.write') !== undefined)
  const rows = await db
    .selectFrom('heldGrant')
    .select(['unitId', 'personId'])
    .distinct()
    .where(sql<boolean>`unit_id = any(${units}::uuid[])`)
    .where('role', 'in', writing)
    .where(sql<boolean>`valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)`)
    .execute()
  const writers = new Map<string, string[]>()
  for (const { unitId, personId } of rows) {
    if (unitId === null || personId === null) continue
    writers.set(unitId, [...(writers.get(unitId) ?? []), personId])
  }
  return writers
}
