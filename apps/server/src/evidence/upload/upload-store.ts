import { mayPass, type Refusal, UploadState as States, type UploadState } from '@openpar/domain/evidence'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** The row of an upload. */
export interface UploadRow {
  readonly id: string
  readonly personId: string
  readonly unitId: string
  readonly name: string
  readonly size: number
  readonly state: UploadState
  readonly forDocumentId: string | null
}

const COLUMNS = ['id', 'personId', 'unitId', 'name', 'size', 'state', 'forDocumentId'] as const

/** The upload, or nothing. */
export async function findUpload(db: Database, id: string): Promise<UploadRow | undefined> {
  const row = await db.selectFrom('upload').select(COLUMNS).where('id', '=', id).executeTakeFirst()
  return row === undefined ? undefined : { ...row, state: States.parse(row.state) }
}

/** The upload of this person; throws `upload-not-found` for everybody else's too, so that nothing is told of them. */
export async function getOwnUpload(db: Database, id: string, person: string): Promise<UploadRow> {
  const found = await findUpload(db, id)
  if (found === undefined || found.personId !== person) throw new Problem('upload-not-found')
  return found
}

/** Where an upload goes next, with what belongs to that state. */
type Passage =
  | { readonly state: 'checking' | 'quarantined' | 'cancelled' | 'expired' }
  | { readonly state: 'refused'; readonly refusal: Refusal }
  | { readonly state: 'ready'; readonly document: string; readonly sha256: string }

/** Passes an upload on. Answers whether it was still in a state from which it may; a second worker comes too late. */
export async function passUpload(db: Database, id: string, passage: Passage, now: Date): Promise<boolean> {
  const from = States.options.filter((state) => mayPass(state, passage.state))
  const { numUpdatedRows } = await db
    .updateTable('upload')
    .set({
      state: passage.state,
      changedAt: now,
      ...(passage.state === 'refused'
        ? { refusalCode: passage.refusal.code, refusalDetail: passage.refusal.detail }
        : {}),
      ...(passage.state === 'ready' ? { documentId: passage.document, sha256: passage.sha256 } : {}),
    })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
