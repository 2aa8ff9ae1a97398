import type { StandingValue } from '@openpar/domain/measures'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { figureOf } from './figure-columns.ts'

/** Which values: of these units, periods and measures; all measures where none are named. */
export interface ValueQuestion {
  readonly provinces: readonly string[]
  readonly units: readonly string[]
  readonly periods: readonly string[]
  readonly measures?: readonly string[]
}

/** A standing value, and when its cell was first filled. */
export interface HeldValue extends StandingValue {
  readonly origin: 'declared' | 'computed'
  readonly firstAt: Date
}

/** The values that stand, in no particular order. */
export async function readValues(db: Database, question: ValueQuestion): Promise<readonly HeldValue[]> {
  const { provinces, units, periods, measures } = question
  const rows = await db
    .selectFrom('measureValue as value')
    .leftJoin('person', 'person.id', 'value.writtenBy')
    .selectAll('value')
    .select('person.name as writer')
    .where(sql<boolean>`value.province_id = any(${provinces}::uuid[])`)
    .where(sql<boolean>`value.period = any(${periods}::text[])`)
    .where(sql<boolean>`value.unit_id = any(${units}::uuid[])`)
    .$if(measures !== undefined, (some) => some.where(sql<boolean>`value.measure = any(${measures}::text[])`))
    .execute()
  return rows.map((row) => ({
    measure: row.measure,
    unit: row.unitId,
    period: row.period,
    ...figureOf(row),
    provenance: {
      kind: row.provenance as StandingValue['provenance']['kind'],
      source: row.source,
      at: row.writtenAt.toISOString(),
      by: row.writtenBy,
    },
    explanation: row.explanation,
    version: row.version,
    writer: row.writer,
    origin: row.origin as 'declared' | 'computed',
    firstAt: row.firstAt,
  }))
}

/** The two values of every cell. */
export type CellIndex = (
  unit: string,
  measure: string,
  period: string,
) => {
  readonly declared?: HeldValue
  readonly computed?: HeldValue
}

/** Finds values by their cell. */
export function indexCells(values: readonly HeldValue[]): CellIndex {
  const cells = new Map<string, { declared?: HeldValue; computed?: HeldValue }>()
  for (const value of values) {
    const key = `${value.unit} ${value.measure} ${value.period}`
    const cell = cells.get(key) ?? {}
    cell[value.origin] = value
    cells.set(key, cell)
  }
  return (unit, measure, period) => cells.get(`${unit} ${measure} ${period}`) ?? {}
}

/** A held value as answers carry it. */
export function standing(value: HeldValue | undefined): StandingValue | null {
  if (!value) return null
  const { origin, firstAt, ...rest } = value
  return rest
}
