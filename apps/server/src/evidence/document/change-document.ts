import type { DocumentFields } from '@openpar/domain/evidence'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { announceDocument } from './announce-document.ts'
import { countLinks, lockDocument } from './lock-document.ts'
import { presentDocument } from './present-document.ts'

/** Writes the fields of a document. `based` is the version the edit was made on. */
export async function changeDocument(
  document: string,
  fields: DocumentFields,
  based: number,
  context: Context,
): Promise<void> {
  const { db, today, record } = context
  const row = await lockDocument(db, document)
  if (row.version !== based) throw staleEdit(based, await presentDocument(db, document, today))
  const incomplete = fields.number === null || fields.issuer === null || fields.issuedOn === null
  if (incomplete && (await countLinks(db, document)) > 0) throw new Problem('document-supports')
  await db
    .updateTable('document')
    .set({ ...fields, version: based + 1 })
    .where('id', '=', document)
    .execute()
  const { number, issuer, issuedOn, title } = row
  await announceDocument(document, row.unitId, context)
  await record({
    action: 'document.changed',
    subject: { kind: 'document', id: document },
    unit: row.unitId,
    before: { number, issuer, issuedOn, title },
    after: fields,
  })
}
