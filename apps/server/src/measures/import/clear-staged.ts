import { sql } from 'kysely'
import type { JobKind } from '../../platform/jobs/jobs.ts'

/** Clears the cells of imports that were read more than a week ago; what the imports did stays written. */
export const clearStaged: JobKind = {
  name: 'measures.clear-staged-imports',
  schedule: '41 3 * * *',
  run: async (_payload, { db, now }) => {
    await sql`delete from measure_import_cell where import_id in (
      select id from measure_import where made_at < ${now()}::timestamptz - interval '7 days')`.execute(db)
  },
}
