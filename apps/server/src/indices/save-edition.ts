import { createHash } from 'node:crypto'
import { type Edition, type EditionState, readHead } from '@openpar/domain/indices'
import { v7 } from 'uuid'
import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'
import { findFamily, getEdition } from './store.ts'

/** What a new edition needs besides its text. */
export interface NewEdition {
  readonly id: string
  /** The definition; its id, edition, title and period become the record's. The index is made where there is none yet. */
  readonly source: string
  readonly at: Date
  /** Absent where the system itself loads the edition. */
  readonly by?: string
  /** `draft` unless told; others are for loading editions that are in use already. */
  readonly state?: Exclude<EditionState, 'retired'>
}

/**
 * Stores a new edition; the text is kept to the letter. Writes no audit entry.
 * @throws Problem `edition-head-unreadable`, `edition-code-taken`
 */
export async function saveEdition(db: Database, edition: NewEdition): Promise<Edition> {
  const { id, source, at, by = null, state = 'draft' } = edition
  const { index, code, title, groups = [], inForce } = readHead(source)
  if (index === undefined || code === undefined || title === undefined)
    throw new Problem('edition-head-unreadable')
  await db
    .insertInto('indexFamily')
    .values({ id: v7(), code: index, name: JSON.stringify(title) })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .execute()
  const family = (await findFamily(db, index))!
  await refuseTakenCode(db, family, code, id)
  await db
    .insertInto('edition')
    .values({
      id,
      indexId: family.id,
      code,
      title: JSON.stringify(title),
      source,
      sha256: sha256Of(source),
      state,
      unitGroups: [...groups],
      inForceFrom: inForce?.from ?? null,
      inForceTo: inForce?.to ?? null,
      changedAt: at,
      changedBy: by,
      ...(state === 'published' ? { publishedAt: at, publishedBy: by } : {}),
    })
    .execute()
  return getEdition(db, id)
}

/** @throws Problem `edition-code-taken` when another edition of the index has the code */
export async function refuseTakenCode(
  db: Database,
  family: { readonly id: string; readonly code: string },
  code: string,
  own: string,
): Promise<void> {
  const other = await db
    .selectFrom('edition')
    .select('id')
    .where('indexId', '=', family.id)
    .where('code', '=', code)
    .where('id', '!=', own)
    .executeTakeFirst()
  if (other !== undefined)
    throw new Problem('edition-code-taken', { index: family.code, code }, { edition: other.id })
}

/** SHA-256 of the UTF-8 bytes of a text, in hexadecimal. */
export function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex')
}
