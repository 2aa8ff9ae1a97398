import { changeSince, type ResultSet, type UnitYear } from '@openpar/domain/results'
import type { Database } from '../../platform/database/connect.ts'
import { listResultSets, type SetFilter } from '../sets/result-sets.ts'
import { rankingOf, successionsIn } from './ranking-of.ts'

/**
 * What a unit got over the years, the latest first: in sets that hold it its own figures, in sets of older maps those
 * of the units it continues. Sets of other groups and of units it has nothing to do with are left out.
 */
export async function unitYears(
  db: Database,
  unit: string,
  filter: Pick<SetFilter, 'index' | 'state'> = {},
): Promise<UnitYear[]> {
  const own = await listResultSets(db, { ...filter, unit })
  const kinds = new Set(own.map(kindOf))
  const sets = (await listResultSets(db, filter)).filter((set) => kinds.has(kindOf(set)))
  const years: UnitYear[] = []
  for (const set of sets) {
    const year = await yearIn(db, set, unit, own)
    if (year) years.push(year)
  }
  return years
}

/** Sets are one series when index, group and province are the same. */
const kindOf = ({ edition, group, province }: ResultSet) => `${edition.indexCode} ${group.code} ${province}`

async function yearIn(
  db: Database,
  set: ResultSet,
  unit: string,
  own: readonly ResultSet[],
): Promise<UnitYear | undefined> {
  const { units, index } = await rankingOf(db, set)
  const ranked = units.filter(({ rank }) => rank !== null).length
  const here = units.find((one) => one.unit === unit)
  if (here) {
    const { points, max, rank } = here
    return { set, points, max, rank, ranked, kind: 'same', parts: [] }
  }
  // Its first set of the series is on the map nearest to this older one.
  const first = own.filter((one) => kindOf(one) === kindOf(set) && one.mapOn > set.mapOn).at(-1)
  if (!first) return undefined
  const successions = await successionsIn(db, set.mapOn, first.mapOn)
  const { before } = changeSince([{ unit, points: null, rank: null }], units, successions).get(unit)!
  if (!before) return undefined
  const names = new Map(units.map((one) => [one.unit, one.name]))
  return {
    set,
    points: before.points,
    max: index.definition.scale,
    rank: before.rank,
    ranked,
    kind: before.kind,
    parts: before.parts.map((part) => ({ ...part, name: names.get(part.unit) ?? part.unit })),
  }
}
