import { type DefinedMeasure, DefinedMeasure as Schema } from '@openpar/domain/measures'
import { type Selectable, sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { keepByVersion } from '../../platform/database/keep-by-version.ts'
import type { JsonValue, Measure as Row } from '../../platform/database/schema.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** A measure out of its row. @throws where the row is not one: the table was changed from outside. */
export function measureOf(row: Selectable<Row>): DefinedMeasure {
  const { unitOfMeasure, minimum, maximum, levels, ...rest } = row
  return Schema.parse({
    ...rest,
    ...(unitOfMeasure === null ? {} : { unitOfMeasure }),
    ...(minimum === null ? {} : { minimum }),
    ...(maximum === null ? {} : { maximum }),
    ...(levels === null ? {} : { levels }),
  })
}

const json = (value: unknown) =>
  value === undefined ? null : sql<JsonValue>`${JSON.stringify(value)}::jsonb`

function rowOf(measure: DefinedMeasure) {
  return {
    code: measure.code,
    name: sql<JsonValue>`${JSON.stringify(measure.name)}::jsonb`,
    unitOfMeasure: json(measure.unitOfMeasure),
    kind: measure.kind,
    decimals: measure.decimals,
    minimum: measure.minimum ?? null,
    maximum: measure.maximum ?? null,
    levels: json(measure.levels),
    aggregation: sql<JsonValue>`${JSON.stringify(measure.aggregation)}::jsonb`,
    periodicity: measure.periodicity,
    source: measure.source,
    retiredOn: measure.retiredOn,
    version: measure.version,
  }
}

async function readMeasures(db: Database): Promise<ReadonlyMap<string, DefinedMeasure>> {
  const rows = await db.selectFrom('measure').selectAll().orderBy('code').execute()
  return new Map(rows.map((row) => [row.code, measureOf(row)]))
}

/** Every measure by its code, the retired ones included. None is ever deleted, and each change raises a version. */
export const allMeasures = keepByVersion(
  () => sql`(select concat_ws(' ', count(*), sum(version), max(xmin::text::bigint)) from measure)`,
  readMeasures,
)

/** @throws Problem `measure-not-found` */
export async function getMeasure(db: Database, code: string): Promise<DefinedMeasure> {
  const row = await db.selectFrom('measure').selectAll().where('code', '=', code).executeTakeFirst()
  if (!row) throw new Problem('measure-not-found', { measure: code })
  return measureOf(row)
}

/** @throws Problem `measure-exists` */
export async function insertMeasure(db: Database, measure: DefinedMeasure): Promise<void> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('measure')
    .values(rowOf(measure))
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirstOrThrow()
  if (numInsertedOrUpdatedRows !== 1n) throw new Problem('measure-exists', { measure: measure.code })
}

/** Replaces a measure of version `based`; answers whether it still had that version. */
export async function updateMeasure(db: Database, measure: DefinedMeasure, based: number): Promise<boolean> {
  const { code, ...row } = rowOf(measure)
  const { numUpdatedRows } = await db
    .updateTable('measure')
    .set(row)
    .where('code', '=', code)
    .where('version', '=', based)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Whether any unit has a value of the measure. */
export async function hasValues(db: Database, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('measureValue')
    .select('measure')
    .where('measure', '=', code)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
