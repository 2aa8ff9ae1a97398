import { type SampleYear, sampleValues } from '@openpar/domain/sample'
import type { Facts } from '@openpar/engine'
import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import { insertRows } from '../results/sets/insert-rows.ts'

const COLUMNS = {
  province_id: 'uuid',
  period: 'text',
  measure: 'text',
  unit_id: 'uuid',
  origin: 'text',
  number: 'numeric',
  word: 'text',
  missing: 'text',
  provenance: 'text',
  source: 'text',
  written_by: 'uuid',
  written_at: 'timestamptz',
  first_at: 'timestamptz',
  version: 'integer',
} as const

const SOURCES = {
  declared: 'Báo cáo của đơn vị (dữ liệu mẫu)',
  cases: 'Hệ thống một cửa điện tử (dữ liệu mẫu)',
  survey: 'Điều tra xã hội học (dữ liệu mẫu)',
} as const

/** Who wrote a declared value, and when. */
export interface Writing {
  readonly by: (unit: string) => string
  readonly at: (unit: string) => Date
}

/** Stores the values of a year, as facts of `province`; answers how many. */
export function storeValues(
  db: Database,
  province: string,
  { edition, year }: SampleYear,
  facts: Facts,
  { by, at }: Writing,
): Promise<number> {
  const period = String(year)
  const rows = function* () {
    for (const { unit, measure, value, missing, provenance } of sampleValues(edition.definition, facts)) {
      const declared = provenance === 'declared'
      const written = at(unit)
      yield [
        province,
        period,
        measure,
        unit,
        declared ? 'declared' : 'computed',
        typeof value === 'number' ? value : null,
        typeof value === 'string' ? value : null,
        missing,
        provenance,
        SOURCES[provenance],
        declared ? by(unit) : null,
        written,
        written,
        1,
      ]
    }
  }
  return insertRows(db, 'measure_value', COLUMNS, rows())
}

/** Writes the history of values that have been written once: the first writing of each. */
export async function storeFirstHistory(db: Database, province: string): Promise<void> {
  await sql`insert into measure_value_history (province_id, period, measure, unit_id, origin, version, number, word,
      missing, provenance, source, written_by, written_at)
    select province_id, period, measure, unit_id, origin, version, number, word, missing, provenance, source,
      written_by, written_at
    from measure_value where province_id = ${province}`.execute(db)
}
