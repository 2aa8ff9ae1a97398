import type { MeasureImport } from '@openpar/domain/measures'
import { sql } from 'kysely'
import type { JsonValue } from '../../platform/database/schema.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { writeStatement } from '../values/write-values.ts'
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
  const incoming = sql`
    select province_id, period_text as period, measure_text as measure, unit_id, 'declared' as origin, number, word, missing,
      'import' as provenance, ${found.fileName}::text as source, null::text as explanation,
      ${actor.person}::uuid as written_by, version
    from measure_import_cell where import_id = ${id} and outcome in ('new', 'changed')`
  const staged = await sql<{ provinces: string[]; cells: number }>`
    select coalesce(array_agg(distinct province_id) filter (where province_id is not null), '{}') as provinces,
      count(*)::int as cells from measure_import_cell where import_id = ${id}`.execute(db)
  const { provinces, cells } = staged.rows[0]!
  if (cells !== found.cells) throw new Problem('import-not-found')
  const answer = sql`select count(*)::int as written, (select count(*)::int from incoming) as wanted from kept`
  const writing = { now, why: why ?? null, importId: id }
  const { rows } = await writeStatement<{ written: number; wanted: number }>(
    incoming,
    writing,
    answer,
  ).execute(db)
  const { written, wanted } = rows[0]!
  const applied = { written, overtaken: wanted - written }
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
