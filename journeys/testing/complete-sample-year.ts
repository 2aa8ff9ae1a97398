import { allMeasures } from '../../apps/server/src/measures/definition/store.ts'
import { figureColumns } from '../../apps/server/src/measures/values/figure-columns.ts'
import { type HeldValue, readValues } from '../../apps/server/src/measures/values/read-values.ts'
import { writeValues } from '../../apps/server/src/measures/values/write-values.ts'
import type { Database } from '../../apps/server/src/platform/database/connect.ts'

/** Whose values, and of which years. */
export interface CompletingYear {
  readonly province: string
  readonly units: readonly string[]
  readonly from: string
  readonly to: string
  /** Who declared what units declare. */
  readonly by: string
  /** Values that nobody has yet. */
  readonly without?: (value: HeldValue) => boolean
}

/**
 * Gives units in one year the values, declared, of systems and of surveys, that they had in another, so that a sample year that is
 * only begun becomes a whole one. Sources go on saying that these are sample data.
 */
export async function completeSampleYear(
  db: Database,
  { province, units, from, to, by, without = () => false }: CompletingYear,
): Promise<readonly HeldValue[]> {
  const measures = await allMeasures(db)
  const read = (period: string) => readValues(db, { provinces: [province], units, periods: [period] })
  const keyOf = ({ unit, measure, origin }: HeldValue) => `${unit} ${measure} ${origin}`
  const standing = new Map((await read(to)).map((value) => [keyOf(value), value.version]))
  const values = (await read(from)).filter((value) => !without(value))
  await writeValues(
    db,
    values.map((value) => ({
      province,
      unit: value.unit,
      measure: value.measure,
      period: to,
      origin: value.origin,
      ...figureColumns(value, measures.get(value.measure)!.kind),
      provenance: value.provenance.kind,
      source: value.provenance.source,
      explanation: null,
      writtenBy: value.origin === 'declared' ? by : null,
      version: (standing.get(keyOf(value)) ?? 0) + 1,
    })),
    { now: new Date(), why: null, importId: null },
  )
  return values
}
