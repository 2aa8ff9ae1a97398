import { checkPublication, type Edition } from '@openpar/domain/indices'
import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'
import { refuseLaborious } from './refuse-laborious.ts'
import { editionsOf, getEdition } from './store.ts'

export interface Publication {
  readonly edition: Edition
  /** Editions with an open end that now end where this one begins. */
  readonly superseded: readonly { readonly id: string; readonly code: string; readonly until: string }[]
}

/**
 * Publishes a draft that the caller holds. Two drafts of one index are published one after the other.
 * @throws Problem `edition-not-ready` with the check-list and the faults, `definition-too-laborious`
 */
export async function publishEdition(
  db: Database,
  draft: Edition,
  by: string,
  at: Date,
): Promise<Publication> {
  refuseLaborious(draft.source)
  await db.selectFrom('indexFamily').select('id').where('id', '=', draft.index).forUpdate().execute()
  const others = await editionsOf(db, draft.index)
  const outcome = checkPublication(draft.source, { code: draft.indexCode }, draft.id, others)
  const { checks, faults, inForce } = outcome
  if (!outcome.passed || inForce === undefined) {
    const count = checks.filter(({ passed }) => !passed).length
    throw new Problem('edition-not-ready', { code: draft.code, count }, { checks, faults })
  }
  const superseded = others
    .filter(({ id }) => outcome.supersedes.includes(id))
    .map(({ id, code }) => ({ id, code, until: inForce.from }))
  for (const { id } of superseded) {
    await db
      .updateTable('edition')
      .set((set) => ({ inForceTo: inForce.from, version: set('version', '+', 1) }))
      .where('id', '=', id)
      .execute()
  }
  await db
    .updateTable('edition')
    .set({
      state: 'published',
      inForceFrom: inForce.from,
      inForceTo: inForce.to,
      publishedAt: at,
      publishedBy: by,
      version: draft.version + 1,
    })
    .where('id', '=', draft.id)
    .execute()
  return { edition: await getEdition(db, draft.id), superseded }
}
