import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** A value as it is to stand. `version` is one more than that of the value it was based on. */
export interface IncomingValue {
  readonly province: string
  readonly period: string
  readonly measure: string
  readonly unit: string
  readonly origin: 'declared' | 'computed'
  readonly number: string | null
  readonly word: string | null
  readonly missing: string | null
  readonly provenance: 'declared' | 'import' | 'cases' | 'survey'
  readonly source: string
  readonly explanation: string | null
  readonly writtenBy: string | null
  readonly version: number
}

/** Where a value was written. */
export interface WrittenCell {
  readonly unit: string
  readonly measure: string
  readonly period: string
  readonly origin: 'declared' | 'computed'
}

/** What all rows of one writing have in common. */
export interface Writing {
  readonly now: Date
  /** What the writer gave as reason. */
  readonly why: string | null
  readonly importId: string | null
}

const IN_ORDER = sql`order by province_id, unit_id, period collate "C", measure collate "C", origin collate "C"`

const VALUE_COLUMNS =
  sql.raw(`province_id, period, measure, unit_id, origin, number, word, missing, provenance, source,
  explanation, written_by, written_at, first_at, version`)

const HISTORY_COLUMNS =
  sql.raw(`province_id, period, measure, unit_id, origin, number, word, missing, provenance, source,
  explanation, written_by, written_at, version, why, import_id`)

const valuesOf = (now: Date) => sql`
  select province_id, period, measure, unit_id, origin, number, word, missing, provenance, source, explanation,
    written_by, ${now}::timestamptz, ${now}::timestamptz, version
  from incoming`

const historyOf = ({ why, importId }: Writing) => sql`
  written_at, version, ${why}::text, ${importId}::uuid`

/**
 * Writes the rows of `incoming` with their history, in one statement that ends with `answer`, which may select from
 * `kept`: unit, measure, period and origin of what was written. A row whose version no longer follows on the standing one is
 * left out. `incoming` selects province_id, period, measure, unit_id, origin, number, word, missing, provenance, source,
 * explanation, written_by, version.
 */
export function writeStatement<Answer>(
  incoming: RawBuilder<unknown>,
  writing: Writing,
  answer: RawBuilder<unknown>,
): RawBuilder<Answer> {
  return sql`
    with incoming as (${incoming}),
    written as (
      insert into measure_value (${VALUE_COLUMNS}) ${valuesOf(writing.now)} ${IN_ORDER}
      on conflict (province_id, unit_id, period, measure, origin) do update set
        number = excluded.number, word = excluded.word, missing = excluded.missing, provenance = excluded.provenance,
        source = excluded.source, explanation = excluded.explanation, written_by = excluded.written_by,
        written_at = excluded.written_at, written_order = excluded.written_order, version = excluded.version
      where measure_value.version = excluded.version - 1
      returning *
    ),
    kept as (
      insert into measure_value_history (${HISTORY_COLUMNS})
      select province_id, period, measure, unit_id, origin, number, word, missing, provenance, source, explanation,
        written_by, ${historyOf(writing)}
      from written
      returning unit_id as unit, measure, period, origin
    )
    ${answer}`
}

/**
 * The same for cells that hold no value, a third quicker; answers their count. Where a cell holds one by now, it
 * violates the key and writes nothing.
 */
export function writeNewStatement(
  incoming: RawBuilder<unknown>,
  writing: Writing,
): RawBuilder<{ readonly written: number }> {
  return sql`
    with incoming as materialized (select *, ${writing.now}::timestamptz as written_at from (${incoming}) one ${IN_ORDER}),
    written as (insert into measure_value (${VALUE_COLUMNS}) ${valuesOf(writing.now)}),
    kept as (
      insert into measure_value_history (${HISTORY_COLUMNS})
      select province_id, period, measure, unit_id, origin, number, word, missing, provenance, source, explanation,
        written_by, ${historyOf(writing)}
      from incoming
    )
    select count(*)::int as written from incoming`
}

/** Writes a few values; answers the cells that were written, the others having been overtaken. */
export async function writeValues(
  db: Database,
  values: readonly IncomingValue[],
  writing: Writing,
): Promise<readonly WrittenCell[]> {
  if (values.length === 0) return []
  const incoming = sql`
    select province as province_id, period, measure, unit as unit_id, origin, number, word, missing, provenance, source,
      explanation, "writtenBy" as written_by, version
    from jsonb_to_recordset(${JSON.stringify(values)}::jsonb) as one (
      province uuid, period text, measure text, unit uuid, origin text, number numeric, word text, missing text,
      provenance text, source text, explanation text, "writtenBy" uuid, version integer)`
  const { rows } = await writeStatement<WrittenCell>(incoming, writing, sql`select * from kept`).execute(db)
  return rows
}
