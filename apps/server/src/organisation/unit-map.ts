import type { UnitName } from '@openpar/domain/measures'
import { type Expression, type RawBuilder, sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { keepByVersion } from '../platform/database/keep-by-version.ts'

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
  const provinces = new Map<string, string>()
  const provinceOf = (unit: string) => {
    const known = provinces.get(unit)
    if (known !== undefined) return known
    const chain = climb(unit, ({ firstParent }) => firstParent)
    const found = chain.findLast((above) => units.get(above)?.kind !== 'nation') ?? unit
    if (units.has(unit)) provinces.set(unit, found)
    return found
  }
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

async function readUnitMap(db: Database, day: string): Promise<UnitMap> {
  const { rows } = await sql<UnitRow>`
    select distinct on (unit_id) unit_id as id, code, name, kind, parent_id as parent,
      first_value(parent_id) over (partition by unit_id order by valid_from) as first_parent,
      (valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)) as alive
    from unit_state where revoked_by is null
    order by unit_id, valid_from <= ${day}::date desc, abs(valid_from - ${day}::date)`.execute(db)
  return mapOf(rows)
}

/** The map of `day`. It changes with operations only; the states are counted for those that came another way. */
export const loadUnitMap = keepByVersion(
  (day: string) => sql`${day}::text, (select count(*) from unit_state),
    (select id from unit_operation order by sequence desc limit 1)`,
  readUnitMap,
)

/**
 * In SQL: whether a unit lies in a scope, as `context.scope` gives it. A unit that has ended lies where its nearest state
 * puts it, as policies see it.
 */
export function inScope(
  unit: Expression<unknown>,
  scope: 'everywhere' | readonly string[],
  map: UnitMap,
): RawBuilder<boolean> {
  if (scope === 'everywhere') return sql<boolean>`true`
  const within = map.unitsWithin(scope)
  return within.length === map.units.size
    ? sql<boolean>`${unit} is not null`
    : sql<boolean>`${unit} = any(${within.map(({ id }) => id)}::uuid[])`
}

/** The short form of a unit in answers. */
export function unitBrief({ id, code, name }: UnitName): UnitName {
  return { id, code, name }
}
