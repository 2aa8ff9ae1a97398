import { ownValue, settleValue, type ValueChange, type ValuePage } from '@openpar/domain/measures'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Context } from '../../platform/http/context.ts'
import { getMeasure } from '../definition/store.ts'
import { figureOf } from './figure-columns.ts'
import { figuresOf } from './figures-of.ts'
import { indexCells, readValues, standing } from './read-values.ts'

async function readHistory(
  db: Database,
  cell: {
    readonly province: string
    readonly unit: string
    readonly period: string
    readonly measure: string
  },
): Promise<ValueChange[]> {
  const rows = await db
    .selectFrom('measureValueHistory as change')
    .leftJoin('person', 'person.id', 'change.writtenBy')
    .selectAll('change')
    .select('person.name as writer')
    .where('provinceId', '=', cell.province)
    .where('period', '=', cell.period)
    .where('measure', '=', cell.measure)
    .where('change.unitId', '=', cell.unit)
    .orderBy('writtenAt', 'desc')
    .orderBy('origin')
    .orderBy('change.version', 'desc')
    .limit(500)
    .execute()
  return rows.map((row) => ({
    origin: row.origin as ValueChange['origin'],
    version: row.version,
    ...figureOf(row),
    provenance: row.provenance as ValueChange['provenance'],
    source: row.source,
    explanation: row.explanation,
    at: row.writtenAt.toISOString(),
    writer: row.writer,
    why: row.why,
  }))
}

/** Everything about one cell: what stands, where it came from, how it came to be so. */
export async function readPage(
  context: Context,
  unit: string,
  period: string,
  code: string,
): Promise<ValuePage> {
  const { db, today } = context
  const [measure, map] = [await getMeasure(db, code), await loadUnitMap(db, today)]
  const province = map.provinceOf(unit)
  const { aggregation } = measure
  const measures = aggregation.kind === 'ratio' ? [aggregation.numerator, aggregation.denominator] : [code]
  const cells = indexCells(
    await readValues(db, { provinces: [province], units: [unit], periods: [period], measures }),
  )
  const { declared, computed } = cells(unit, code, period)
  const ratio = aggregation.kind === 'ratio' ? ownValue(measure, unit, figuresOf(cells, period)) : undefined
  return {
    unit: unitBrief(map.units.get(unit)!),
    period,
    measure,
    declared: standing(declared),
    computed: standing(computed),
    difference: settleValue(declared, computed)?.difference ?? 'none',
    ratio: ratio ?? null,
    history: await readHistory(db, { province, unit, period, measure: code }),
  }
}
