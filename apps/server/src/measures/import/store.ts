import type { MeasureImport } from '@openpar/domain/measures'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** An import that this person made. @throws Problem `import-not-found` */
export async function getImport(db: Database, id: string, person: string): Promise<MeasureImport> {
  const row = await db
    .selectFrom('measureImport')
    .selectAll()
    .where('id', '=', id)
    .where('madeBy', '=', person)
    .executeTakeFirst()
  if (!row) throw new Problem('import-not-found')
  return {
    id,
    fileName: row.fileName,
    sha256: row.fileSha256,
    cells: row.cells,
    counts: row.counts as unknown as MeasureImport['counts'],
    madeAt: row.madeAt.toISOString(),
    appliedAt: row.appliedAt?.toISOString() ?? null,
    applied: row.applied as unknown as MeasureImport['applied'],
  }
}
