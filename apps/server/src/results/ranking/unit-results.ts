import type { RankedUnit, UnitNode, UnitResults } from '@openpar/domain/results'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { getResultSet } from '../sets/result-sets.ts'
import { numberOr, rankingOf } from './ranking-of.ts'
import { layersOf } from './unit-layers.ts'

/**
 * What one unit got in a set, node by node. `withReasons` says why layers of a round differ, for those who may know; `readsSheet` that
 * the scoresheet is theirs to read.
 * @throws Problem `result-set-not-found`, `unit-without-result`
 */
export async function unitResults(
  db: Database,
  setId: string,
  unit: string,
  {
    withReasons = false,
    readsSheet = false,
  }: { readonly withReasons?: boolean; readonly readsSheet?: boolean } = {},
): Promise<UnitResults> {
  const set = await getResultSet(db, setId)
  const { index, previous, units } = await rankingOf(db, set)
  const ranked = units.find((one) => one.unit === unit)
  if (!ranked) throw new Problem('unit-without-result', { set: setId, unit })
  const figures = await unitFigures(db, set, unit)
  const comparable = previous !== undefined && previous.edition.id === set.edition.id
  const before = comparable ? await pointsBefore(db, previous, ranked) : new Map<string, number>()
  const own = new Map(figures.map((figure) => [figure.node, figure]))
  return {
    set,
    previous: previous ?? null,
    unit: ranked,
    sheetOpen: readsSheet && set.round !== null,
    layers: await layersOf(db, set, index, unit, withReasons),
    ranked: units.filter(({ rank }) => rank !== null).length,
    nodes: index.places.flatMap(({ code, name, kind, tree, depth }): UnitNode[] => {
      const figure = own.get(code)
      if (!figure) return []
      return [{ ...figure, name, kind, tree, depth, before: before.get(code) ?? null }]
    }),
  }
}

/** All figures of a unit in a set. */
export async function unitFigures(
  db: Database,
  { id, province }: { id: string; province: string },
  unit: string,
) {
  const rows = await db
    .selectFrom('result')
    .select(['node', 'points', 'max', 'lost', 'rank', 'status', 'reason'])
    .where('provinceId', '=', province)
    .where('resultSetId', '=', id)
    .where('unitId', '=', unit)
    .execute()
  return rows.map((row) => ({
    ...row,
    points: numberOr(row.points),
    max: Number(row.max),
    lost: numberOr(row.lost),
    rank: numberOr(row.rank),
    status: row.status as UnitNode['status'],
  }))
}

/** Points at every node in the set before, as the mean of the units continued, weighted by share; none where one has none. */
async function pointsBefore(
  db: Database,
  previous: { id: string; province: string },
  { before }: RankedUnit,
): Promise<ReadonlyMap<string, number>> {
  if (!before) return new Map()
  const shares = new Map(before.parts.map(({ unit, share }) => [unit, share]))
  const figures = await db
    .selectFrom('result')
    .select(['unitId as unit', 'node', 'points'])
    .where('provinceId', '=', previous.province)
    .where('resultSetId', '=', previous.id)
    .where('unitId', 'in', [...shares.keys()])
    .execute()
  const sums = new Map<string, { points: number; share: number; parts: number }>()
  for (const { unit, node, points } of figures) {
    const share = shares.get(unit)!
    const sum = sums.get(node) ?? { points: 0, share: 0, parts: 0 }
    sum.points += (numberOr(points) ?? Number.NaN) * share
    sum.share += share
    sum.parts++
    sums.set(node, sum)
  }
  const means = [...sums].filter(([, { parts, points }]) => parts === shares.size && !Number.isNaN(points))
  return new Map(
    means.map(([node, { points, share }]) => [node, Math.round((points / share) * 10_000) / 10_000]),
  )
}
