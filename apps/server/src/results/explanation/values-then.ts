import type { ResultSet, StoredValue } from '@openpar/domain/results'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { readResultFacts } from '../sets/result-facts.ts'

/**
 * Values of the period of a set as they stood when it was computed, whatever was written since; of one unit or of all
 * that it holds. A figure from records counts before a declared one. A set of a round has kept the very facts it was computed from.
 */
export async function valuesThen(
  db: Database,
  { id, province, period, computedAt, round }: ResultSet,
  measures: readonly string[],
  unit?: string,
): Promise<readonly StoredValue[]> {
  if (measures.length === 0) return []
  if (round !== null) return readResultFacts(db, { id, province }, measures, unit)
  const ofUnit =
    unit === undefined
      ? sql`unit_id in (select unit_id from result where province_id = ${province} and result_set_id = ${id})`
      : sql`unit_id = ${unit}`
  const { rows } = await sql<StoredValue>`
    select distinct on (measure, unit_id) unit_id as unit, measure, coalesce(number::text, word) as value, missing, source
    from (
      select distinct on (measure, unit_id, origin) *
      from measure_value_history
      where province_id = ${province} and period = ${period} and measure = any(${[...measures]}) and ${ofUnit}
        and written_at <= ${computedAt}::timestamptz
      order by measure, unit_id, origin, version desc
    ) standing
    order by measure, unit_id, missing is not null, origin`.execute(db)
  return rows
}
