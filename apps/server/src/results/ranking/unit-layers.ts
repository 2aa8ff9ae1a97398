import type { NodeLayers, ResultSet } from '@openpar/domain/results'
import { changesOf } from '@openpar/domain/rounds'
import { type CompiledIndex, measuresOf } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { findSheet } from '../../rounds/sheet/sheet-store.ts'
import { numberOr } from './ranking-of.ts'

/**
 * Points of a unit in the layers below the one that counts, node by node as stored with the set, with the corrections that stood
 * when it was computed. Null for sets that came out of no round.
 */
export async function layersOf(
  db: Database,
  { id, province, round, computedAt }: ResultSet,
  index: CompiledIndex,
  unit: string,
  withReasons: boolean,
): Promise<NodeLayers[] | null> {
  if (round === null) return null
  const rows = await db
    .selectFrom('result')
    .select(['node', 'self', 'appraised'])
    .where('provinceId', '=', province)
    .where('resultSetId', '=', id)
    .where('unitId', '=', unit)
    .execute()
  const stored = withReasons ? await findSheet(db, { province, round, unit }) : undefined
  return rows.map(({ node, self, appraised }) => {
    const place = index.byCode.get(node)
    const changes =
      stored && place?.kind === 'component'
        ? changesOf(stored.sheet, measuresOf(place), { until: computedAt })
        : []
    return {
      node,
      self: numberOr(self),
      appraised: numberOr(appraised),
      changes: changes.map((change) => ({
        ...change,
        name: index.measures.get(change.measure)?.name ?? change.measure,
      })),
    }
  })
}
