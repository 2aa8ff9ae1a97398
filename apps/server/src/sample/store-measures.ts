import type { Measure } from '@openpar/domain/measures'
import type { Database } from '../platform/database/connect.ts'
import { insertRows } from '../results/sets/insert-rows.ts'

/** Stores new measures. */
export async function storeMeasures(db: Database, measures: readonly Measure[]): Promise<void> {
  await insertRows(
    db,
    'measure',
    {
      code: 'text',
      name: 'jsonb',
      unit_of_measure: 'jsonb',
      kind: 'text',
      decimals: 'integer',
      minimum: 'numeric',
      maximum: 'numeric',
      levels: 'jsonb',
      aggregation: 'jsonb',
      periodicity: 'text',
      source: 'text',
    },
    measures.map((one) => [
      one.code,
      one.name,
      one.unitOfMeasure ?? null,
      one.kind,
      one.decimals,
      one.minimum ?? null,
      one.maximum ?? null,
      one.levels ?? null,
      one.aggregation,
      one.periodicity,
      one.source,
    ]),
  )
}
