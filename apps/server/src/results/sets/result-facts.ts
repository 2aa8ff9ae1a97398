import type { StoredValue } from '@openpar/domain/results'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { insertRows } from './insert-rows.ts'

const COLUMNS = {
  province_id: 'uuid',
  result_set_id: 'uuid',
  unit_id: 'uuid',
  measure: 'text',
  value: 'text',
  missing: 'text',
  source: 'text',
} as const

/** Where a set is stored. */
interface SetKey {
  readonly id: string
  readonly province: string
}

/** Writes down the very facts that a set of a round was computed from, for good. Returns how many. */
export function saveResultFacts(
  db: Database,
  { id, province }: SetKey,
  values: readonly StoredValue[],
): Promise<number> {
  const rows = values.map(({ unit, measure, value, missing, source }) => [
    province,
    id,
    unit,
    measure,
    value,
    missing,
    source,
  ])
  return insertRows(db, 'result_fact', COLUMNS, rows)
}

/** The facts of a set of a round, in no particular order: of some measures, of one unit or of all. */
export async function readResultFacts(
  db: Database,
  { id, province }: SetKey,
  measures: readonly string[],
  unit?: string,
): Promise<readonly StoredValue[]> {
  if (measures.length === 0) return []
  return db
    .selectFrom('resultFact')
    .select(['unitId as unit', 'measure', 'value', 'missing', 'source'])
    .where('provinceId', '=', province)
    .where('resultSetId', '=', id)
    .where(sql<boolean>`measure = any(${[...measures]}::text[])`)
    .$if(unit !== undefined, (some) => some.where('unitId', '=', unit!))
    .execute()
}
