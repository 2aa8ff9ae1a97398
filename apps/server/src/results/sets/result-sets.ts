import type { ResultSet } from '@openpar/domain/results'
import type { Text } from '@openpar/engine'
import { type Expression, sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { editionIndex } from './edition-index.ts'

/** Which sets are asked for. */
export interface SetFilter {
  readonly id?: string | undefined
  readonly state?: 'provisional' | 'published' | undefined
  readonly period?: string | undefined
  readonly group?: string | undefined
  /** Code of the index family. */
  readonly index?: string | undefined
  /** A unit that has results in them. */
  readonly unit?: string | undefined
  /** The round they came out of. */
  readonly round?: string | undefined
}

const selectSets = (db: Database) =>
  db
    .selectFrom('resultSet as s')
    .innerJoin('edition as e', 'e.id', 's.editionId')
    .innerJoin('indexFamily as f', 'f.id', 'e.indexId')
    .select([
      's.id',
      's.provinceId',
      's.editionId',
      's.period',
      's.unitGroup',
      's.state',
      's.mapOn',
      's.source',
      's.sample',
      's.computedAt',
      's.publishedAt',
      's.roundId',
      'e.code as editionCode',
      'e.title as editionTitle',
      'f.code as indexCode',
      sql<boolean>`s.state = 'provisional' and exists (select from result_set later where later.round_id = s.round_id
        and later.unit_group = s.unit_group and later.state = 'published')`.as('superseded'),
    ])

type Row = Awaited<ReturnType<ReturnType<typeof selectSets>['execute']>>[number]

/** The sets that `filter` lets through, the latest period first, published before provisional. */
export async function listResultSets(db: Database, filter: SetFilter = {}): Promise<ResultSet[]> {
  let query = selectSets(db).orderBy('s.period', 'desc').orderBy('f.code').orderBy('e.code').orderBy('s.id')
  const { id, state, period, group, index, unit, round } = filter
  if (id !== undefined) query = query.where('s.id', '=', id)
  if (state !== undefined) query = query.where('s.state', '=', state)
  if (period !== undefined) query = query.where('s.period', '=', period)
  if (group !== undefined) query = query.where('s.unitGroup', '=', group)
  if (index !== undefined) query = query.where('f.code', '=', index)
  if (round !== undefined) query = query.where('s.roundId', '=', round)
  if (unit !== undefined) query = query.where((where) => hasUnit(where.ref('s.id'), unit))
  return Promise.all((await query.execute()).map((row) => present(db, row)))
}

const hasUnit = (set: Expression<string>, unit: string) =>
  sql<boolean>`exists (select from result r where r.result_set_id = ${set} and r.unit_id = ${unit})`

/** One set. @throws Problem `result-set-not-found` */
export async function getResultSet(db: Database, set: string): Promise<ResultSet> {
  const [found] = await listResultSets(db, { id: set })
  if (!found) throw new Problem('result-set-not-found', { set })
  return found
}

/** How many units a set holds; sets never change once written. */
const counts = new Map<string, number>()

async function countUnits(db: Database, { id, provinceId }: Row, total: string): Promise<number> {
  const known = counts.get(id)
  if (known !== undefined) return known
  const { units } = await db
    .selectFrom('result')
    .select((count) => count.fn.countAll<number>().as('units'))
    .where('provinceId', '=', provinceId)
    .where('resultSetId', '=', id)
    .where('node', '=', total)
    .executeTakeFirstOrThrow()
  counts.set(id, Number(units))
  return Number(units)
}

async function present(db: Database, row: Row): Promise<ResultSet> {
  const { definition, root } = await editionIndex(db, row.editionId)
  const group = definition.groups.find(({ code }) => code === row.unitGroup)
  return {
    id: row.id,
    province: row.provinceId,
    edition: {
      id: row.editionId,
      code: row.editionCode,
      indexCode: row.indexCode,
      title: row.editionTitle as Text,
    },
    period: row.period,
    group: { code: row.unitGroup, title: group?.title ?? row.unitGroup },
    state: row.state as ResultSet['state'],
    mapOn: row.mapOn,
    source: row.source,
    sample: row.sample,
    computedAt: row.computedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    superseded: row.superseded,
    round: row.roundId,
    units: await countUnits(db, row, root.code),
  }
}
