import { type ResultSet, resultsOf } from '@openpar/domain/results'
import type { Evaluation } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { insertRows } from './insert-rows.ts'

/** What is said of a set when it is written. */
export type NewResultSet = Pick<
  ResultSet,
  'id' | 'province' | 'period' | 'state' | 'mapOn' | 'source' | 'sample'
> & {
  readonly edition: string
  readonly group: string
  readonly computedAt: Date
  readonly publishedAt: Date | null
}

const COLUMNS = {
  province_id: 'uuid',
  result_set_id: 'uuid',
  unit_id: 'uuid',
  node: 'text',
  points: 'numeric',
  max: 'numeric',
  lost: 'numeric',
  rank: 'numeric',
  status: 'text',
  reason: 'text',
} as const

/**
 * Writes a set and every figure of its evaluation, whose units carry identifiers as codes. Call it within a
 * transaction; the edition must be published. Returns how many figures.
 */
export async function saveResults(db: Database, set: NewResultSet, evaluation: Evaluation): Promise<number> {
  const { province, edition, group, ...rest } = set
  await db
    .insertInto('resultSet')
    .values({ ...rest, provinceId: province, editionId: edition, unitGroup: group })
    .execute()
  const rows = function* () {
    for (const { unit, node, points, max, lost, rank, status, reason } of resultsOf(evaluation)) {
      yield [province, set.id, unit, node, points, max, lost, rank, status, reason]
    }
  }
  return insertRows(db, 'result', COLUMNS, rows())
}
