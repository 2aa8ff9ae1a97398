import type { UnitName } from '@openpar/domain/measures'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** A unit on the map of a day: as it stands then, or as it stood nearest to it. */
export interface PlacedUnit extends UnitName {
  readonly kind: string
  readonly parent: string | null
  /** Whether it exists on the day. */
  readonly alive: boolean
}

/** All units as they stand on a day, the nearest state of those that do not exist then. */
export interface UnitMap {
  readonly units: ReadonlyMap<string, PlacedUnit>
  /** The root that a unit is stored under: its topmost ancestor below the nation. */
  provinceOf(unit: string): string
  /** The unit first, then its ancestors from the nearest up. */
  chainOf(unit: string): readonly string[]
  /** Whether a unit lies in a scope: it or an ancestor is one of the roots. */
  isWithin(unit: string, scope: 'everywhere' | readonly string[]): boolean
  /** The units of a scope, in the order of their names. */
  unitsWithin(scope: 'everywhere' | readonly string[]): readonly PlacedUnit[]
}

const BY_NAME = new Intl.Collator('vi', { numeric: true })

/** No tree of offices is deeper. */
const DEEPEST = 20

/** The map of `day`. */
export async function loadUnitMap(db: Database, day: string): Promise<UnitMap> {
  const { rows } = await sql<PlacedUnit>`
    select distinct on (unit_id) unit_id as id, code, name, kind, parent_id as parent,
      (valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)) as alive
    from unit_state where revoked_by is null
    order by unit_id, valid_from <= ${day}::date desc, abs(valid_from - ${day}::date)`.execute(db)
  const sorted = rows.toSorted((a, b) => BY_NAME.compare(a.name, b.name))
  const units = new Map(sorted.map((unit) => [unit.id, unit]))
  const chainOf = (unit: string) => {
    const chain: string[] = []
    let at: string | null = unit
    while (at !== null && chain.length < DEEPEST) {
      chain.push(at)
      at = units.get(at)?.parent ?? null
    }
    return chain
  }
  const isWithin: UnitMap['isWithin'] = (unit, scope) =>
    scope === 'everywhere' || chainOf(unit).some((above) => scope.includes(above))
  return {
    units,
    chainOf,
    provinceOf: (unit) => chainOf(unit).findLast((above) => units.get(above)?.kind !== 'nation') ?? unit,
    isWithin,
    unitsWithin: (scope) => sorted.filter(({ id }) => isWithin(id, scope)),
  }
}

/** The short form of a unit in answers. */
export function unitName({ id, code, name }: UnitName): UnitName {
  return { id, code, name }
}
