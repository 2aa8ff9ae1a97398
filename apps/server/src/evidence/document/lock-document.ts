import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** The document's row, held until the transaction ends; throws `document-not-found` or `document-withdrawn`. */
export async function lockDocument(db: Database, document: string) {
  const row = await db
    .selectFrom('document')
    .select(['id', 'unitId', 'number', 'issuer', 'issuedOn', 'title', 'version', 'withdrawnAt'])
    .where('id', '=', document)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw new Problem('document-not-found')
  if (row.withdrawnAt !== null) throw new Problem('document-withdrawn')
  return row
}

/** How many things the document supports now. */
export async function countLinks(db: Database, document: string): Promise<number> {
  const { links } = await db
    .selectFrom('documentLink')
    .select(({ fn }) => fn.countAll<number>().as('links'))
    .where('documentId', '=', document)
    .where('removedAt', 'is', null)
    .executeTakeFirstOrThrow()
  return links
}
