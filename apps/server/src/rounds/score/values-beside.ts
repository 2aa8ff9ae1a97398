import { settleValue } from '@openpar/domain/measures'
import type { StoredValue } from '@openpar/domain/results'
import { measuresBeside } from '@openpar/domain/rounds'
import type { CompiledIndex } from '@openpar/engine'
import { indexCells, readValues } from '../../measures/values/read-values.ts'
import type { Database } from '../../platform/database/connect.ts'

/** Where values are looked for. */
export interface ValuePlace {
  readonly province: string
  readonly period: string
  readonly units: readonly string[]
}

/** The values of a period that no scoresheet declares, as they stand now: survey answers, figures of systems. */
export async function valuesBeside(
  db: Database,
  index: CompiledIndex,
  { province, period, units }: ValuePlace,
): Promise<readonly StoredValue[]> {
  const measures = measuresBeside(index)
  if (measures.length === 0) return []
  const held = await readValues(db, { provinces: [province], units, periods: [period], measures })
  const cells = indexCells(held)
  return units.flatMap((unit) =>
    measures.flatMap((measure): StoredValue[] => {
      const { declared, computed } = cells(unit, measure, period)
      const counts = settleValue(declared, computed)?.counts
      return counts
        ? [{ unit, measure, value: counts.value, missing: counts.missing, source: counts.provenance.source }]
        : []
    }),
  )
}
