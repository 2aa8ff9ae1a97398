import type { MeasureImport } from '@openpar/domain/measures'
import { type RawBuilder, sql } from 'kysely'
import pg from 'pg'
import type { Database } from '../../platform/database/connect.ts'
import type { JsonValue } from '../../platform/database/schema.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { type Writing, writeNewStatement, writeStatement } from '../values/write-values.ts'
import { getImport } from './store.ts'

/**
 * Writes the new and changed cells of a staged import as declared values. Cells that somebody wrote since the dry run are
 * left alone and counted. @throws Problem `import-applied`, `import-not-found` (also where the staged cells are gone)
 */
export async function applyImport(
  context: Context,
  id: string,
  why: string | undefined,
): Promise<MeasureImport> {
  const { db, actor, now } = context
  await sql`select from measure_import where id = ${id} and made_by = ${actor.person} for update`.execute(db)
  const found = await getImport(db, id, actor.person)
  if (found.appliedAt !== null) throw new Problem('import-applied')
  const incoming = (outcome: 'new' | 'changed') => sql`
    select province_id, period_text as period, measure_text as measure, unit_id, 'declared' as origin, number, word, missing,
      'import' as provenance, ${found.fileName}::text as source, null::text as explanation,
      ${actor.person}::uuid as written_by, version
    from measure_import_cell where import_id = ${id} and outcome = ${outcome}`
  const staged = await sql<{ provinces: string[]; cells: number }>`
    select coalesce(array_agg(distinct province_id) filter (where province_id is not null), '{}') as provinces,
      count(*)::int as cells from measure_import_cell where import_id = ${id}`.execute(db)
  const { provinces, cells } = staged.rows[0]!
  if (cells !== found.cells) throw new Problem('import-not-found')
  // Enough to sort the largest import without touching the disk.
  await sql`select set_config('work_mem', '64MB', true)`.execute(db)
  const writing = { now, why: why ?? null, importId: id }
  const added = await writeNew(db, incoming('new'), writing)
  const changed = await writeOver(db, incoming('changed'), writing)
  const applied = {
    written: added.written + changed.written,
    overtaken: added.overtaken + changed.overtaken,
  }
  await db
    .updateTable('measureImport')
    .set({ appliedAt: now, applied: sql<JsonValue>`${JSON.stringify(applied)}::jsonb` })
    .where('id', '=', id)
    .execute()
  for (const province of provinces.length > 0 ? provinces : [undefined]) {
    await context.record({
      action: 'measure-import.applied',
      subject: { kind: 'measure-import', id },
      province,
      after: { file: found.fileName, sha256: found.sha256, counts: found.counts, applied },
      why,
    })
    await context.announce({ topic: 'measure-value', ...(province ? { units: [province] } : {}) })
  }
  return { ...found, appliedAt: now.toISOString(), applied }
}

type Applied = NonNullable<MeasureImport['applied']>

const COUNTS = sql`
  select count(*)::int as written, (select count(*)::int from incoming) - count(*)::int as overtaken from kept`

/** Writes cells that may hold a value by now, and leaves out those that do. */
async function writeOver(db: Database, incoming: RawBuilder<unknown>, writing: Writing): Promise<Applied> {
  const { rows } = await writeStatement<Applied>(incoming, writing, COUNTS).execute(db)
  return rows[0]!
}

/** Either may be violated first by a cell that holds a value. */
const KEYS = ['measure_value_pkey', 'measure_value_history_pkey']

/** Writes cells that were empty at the dry run, and nearly always still are. */
async function writeNew(db: Database, incoming: RawBuilder<unknown>, writing: Writing): Promise<Applied> {
  await sql`savepoint only_new`.execute(db)
  try {
    const { rows } = await writeNewStatement(incoming, writing).execute(db)
    return { ...rows[0]!, overtaken: 0 }
  } catch (error) {
    const taken = error instanceof pg.DatabaseError && KEYS.includes(error.constraint ?? '')
    if (!taken) throw error
    await sql`rollback to savepoint only_new`.execute(db)
    return writeOver(db, incoming, writing)
  }
}
