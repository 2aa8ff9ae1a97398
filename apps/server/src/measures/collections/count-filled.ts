import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** How many cells of a unit in a collection are owed, and how many of those hold a value or a reason. */
export interface FilledCount {
  readonly collection: string
  readonly unit: string
  readonly owed: number
  readonly filled: number
}

/** Counts filled cells of these collections for these units. Ratios are owed by nobody. */
export async function countFilled(
  db: Database,
  collections: readonly string[],
  units: readonly string[],
  provinces: readonly string[],
): Promise<readonly FilledCount[]> {
  const { rows } = await sql<FilledCount>`
    with owed as (
      select asked.collection_id, asked.unit_id, collection.period, one.measure
      from collection_unit asked
      join collection on collection.id = asked.collection_id
      join collection_measure one on one.collection_id = asked.collection_id
      join measure on measure.code = one.measure and measure.aggregation ->> 'kind' <> 'ratio'
      where asked.collection_id = any(${collections}::uuid[]) and asked.unit_id = any(${units}::uuid[])
    ), filled as (
      select distinct unit_id, period::text as period, measure from measure_value
      where province_id = any(${provinces}::uuid[]) and unit_id = any(${units}::uuid[])
        and period in (select period from owed)
    )
    select collection_id as collection, unit_id as unit, count(*)::int as owed, count(filled.measure)::int as filled
    from owed left join filled using (unit_id, period, measure)
    group by collection_id, unit_id`.execute(db)
  return rows
}
