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
  /**
   * The root that values of a unit are stored under: the topmost ancestor below the nation that it began under. It stays
   * when the unit, or its province, moves, so that a value keeps its place.
   */
  provinceOf(unit: string): string
  /** The roots of several units, each once. */
  provincesOf(units: readonly string[]): readonly string[]
  /** The topmost ancestor on the day: whose audit chain changes belong to. */
  rootOf(unit: string): string
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

interface UnitRow extends PlacedUnit {
  readonly firstParent: string | null
}

function mapOf(rows: readonly UnitRow[]): UnitMap {
  const sorted = rows.toSorted((a, b) => BY_NAME.compare(a.name, b.name))
  const units = new Map(sorted.map((unit) => [unit.id, unit]))
  const climb = (unit: string, above: (one: UnitRow) => string | null) => {
    const chain: string[] = []
    let at: string | null = unit
    while (at !== null && chain.length < DEEPEST) {
      chain.push(at)
      const placed = units.get(at)
      at = placed ? above(placed) : null
    }
    return chain
  }
  const chainOf = (unit: string) => climb(unit, ({ parent }) => parent)
  const provinceOf = (unit: string) =>
    climb(unit, ({ firstParent }) => firstParent).findLast((above) => units.get(above)?.kind !== 'nation') ??
    unit
  const isWithin: UnitMap['isWithin'] = (unit, scope) =>
    scope === 'everywhere' || chainOf(unit).some((above) => scope.includes(above))
  return {
    units,
    chainOf,
    provinceOf,
    provincesOf: (some) => [...new Set(some.map(provinceOf))],
    rootOf: (unit) => chainOf(unit).at(-1)!,
    isWithin,
    unitsWithin: (scope) => sorted.filter(({ id }) => isWithin(id, scope)),
  }
}

const KEPT = 4
const known = new Map<string, UnitMap>()

/**
 * The map of `day`. Most requests need one and units change a few times a year: the last maps are kept, for as long as
 * no operation is recorded and no state added.
 */
export async function loadUnitMap(db: Database, day: string): Promise<UnitMap> {
  const version = await sql<{ readonly key: string }>`
    select concat_ws(' ', current_database(), ${day}::text, (select count(*) from unit_state),
      (select id from unit_operation order by sequence desc limit 1)) as key`.execute(db)
  const { key } = version.rows[0]!
  const kept = known.get(key)
  if (kept !== undefined) return kept
  const { rows } = await sql<UnitRow>`
    select distinct on (unit_id) unit_id as id, code, name, kind, parent_id as parent,
      first_value(parent_id) over (partition by unit_id order by valid_from) as first_parent,
      (valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)) as alive
    from unit_state where revoked_by is null
    order by unit_id, valid_from <= ${day}::date desc, abs(valid_from - ${day}::date)`.execute(db)
  const map = mapOf(rows)
  known.set(key, map)
  for (const oldest of [...known.keys()].slice(0, -KEPT)) known.delete(oldest)
  return map
}

/** The short form of a unit in answers. */
export function unitName({ id, code, name }: UnitName): UnitName {
  return { id, code, name }
}
