import { type Edition, readHead } from '@openpar/domain/indices'
import type { Database } from '../platform/database/connect.ts'
import { refuseTakenCode, sha256Of } from './save-edition.ts'
import { getEdition } from './store.ts'

/**
 * Writes the text of a draft. Code, title and period follow the text as far as it can be read, else they stay; the index
 * never changes. The caller holds the draft (see `lockEdition`).
 * @throws Problem `edition-code-taken`
 */
export async function saveDraft(
  db: Database,
  draft: Edition,
  source: string,
  by: string,
  at: Date,
): Promise<Edition> {
  const {
    code = draft.code,
    title = draft.title,
    groups = draft.groups,
    inForce = draft.inForce,
  } = readHead(source)
  await refuseTakenCode(db, { id: draft.index, code: draft.indexCode }, code, draft.id)
  await db
    .updateTable('edition')
    .set({
      code,
      title: JSON.stringify(title),
      source,
      sha256: sha256Of(source),
      unitGroups: [...groups],
      inForceFrom: inForce?.from ?? null,
      inForceTo: inForce?.to ?? null,
      version: draft.version + 1,
      changedAt: at,
      changedBy: by,
    })
    .where('id', '=', draft.id)
    .execute()
  return getEdition(db, draft.id)
}
