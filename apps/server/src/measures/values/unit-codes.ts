import type { ImportUnit } from '@openpar/domain/measures'
import { sql } from 'kysely'
import type { UnitMap } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'

interface Holding {
  readonly unit: string
  readonly code: string
  readonly from: string
  readonly to: string | null
}

/**
 * Units as files name them, by code and by id; where a code went from one unit to another, the latest holder first. Codes
 * are looked up in their time, scope on the map of today.
 */
export async function unitCodes(
  db: Database,
  map: UnitMap,
  scope: 'everywhere' | readonly string[],
): Promise<ReadonlyMap<string, readonly ImportUnit[]>> {
  const { rows } = await sql<Holding>`
    select unit_id as unit, code, valid_from as "from", valid_to as "to" from unit_state
    where revoked_by is null order by valid_from desc`.execute(db)
  const codes = new Map<string, ImportUnit[]>()
  const inScope = new Map<string, boolean>()
  for (const { unit, code, from, to } of rows) {
    if (!inScope.has(unit)) inScope.set(unit, map.isWithin(unit, scope))
    const held = { unit, inScope: inScope.get(unit)!, from, to }
    for (const name of [code, unit]) {
      const list = codes.get(name)
      if (list) list.push(held)
      else codes.set(name, [held])
    }
  }
  return codes
}
