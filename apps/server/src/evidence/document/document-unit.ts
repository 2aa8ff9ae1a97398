import { type UnitResource, unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** The unit that owns the document; throws `document-not-found`. */
async function getDocumentUnit(db: Database, document: string): Promise<string> {
  const row = await db.selectFrom('document').select('unitId').where('id', '=', document).executeTakeFirst()
  if (row === undefined) throw new Problem('document-not-found')
  return row.unitId
}

/** What a policy asks of a document: the unit that owns it, and those over it. Throws `document-not-found`. */
export async function documentResource(db: Database, document: string): Promise<UnitResource> {
  return unitResource(db, await getDocumentUnit(db, document))
}
