import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import type { Context } from '../../platform/http/context.ts'
import { announceDocument } from './announce-document.ts'
import { countLinks, lockDocument } from './lock-document.ts'
import { presentDocument } from './present-document.ts'

/** Takes a document back: it is marked and kept, and no longer found unless asked for. Refused while it supports anything. */
export async function withdrawDocument(
  document: string,
  why: string,
  based: number,
  context: Context,
): Promise<void> {
  const { db, actor, now, today, record } = context
  const row = await lockDocument(db, document)
  if (row.version !== based) throw staleEdit(based, await presentDocument(db, document, today))
  const links = await countLinks(db, document)
  if (links > 0) throw new Problem('document-in-use', { links })
  await db
    .updateTable('document')
    .set({ withdrawnAt: now, withdrawnBy: actor.person, withdrawnWhy: why, version: based + 1 })
    .where('id', '=', document)
    .execute()
  await announceDocument(document, row.unitId, context)
  await record({
    action: 'document.withdrawn',
    subject: { kind: 'document', id: document },
    unit: row.unitId,
    before: { number: row.number, title: row.title },
    why,
  })
}
