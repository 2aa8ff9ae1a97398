import { randomUUID } from 'node:crypto'
import { copyFile, link } from 'node:fs/promises'
import { bareName } from '@openpar/domain/evidence'
import { recordChange } from '../../audit/record-change.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import type { Content, Files } from '../../platform/files/index.ts'
import type { Dependencies } from '../../platform/http/context.ts'
import { announceEvent } from '../../platform/http/live-events.ts'
import type { Tus } from '../upload/tus.ts'
import { passUpload, type UploadRow } from '../upload/upload-store.ts'
import { READ_TEXT } from './job-names.ts'
import { hasWords, type Judged } from './judge-file.ts'
import { getSender } from './upload-sender.ts'

/** Keeps the content, and the upload too: only when the database has it all may the upload be forgotten. */
async function keep(path: string, files: Files): Promise<Content> {
  const second = `${path}.${randomUUID()}`
  await link(path, second).catch(() => copyFile(path, second))
  return files.putFile(second)
}

async function insertFile(db: Database, { sha256, size }: Content, judged: Judged, now: Date): Promise<void> {
  const words = hasWords(judged)
  await db
    .insertInto('storedFile')
    .values({
      sha256,
      size,
      kind: judged.kind,
      pages: judged.pages,
      encrypted: judged.encrypted,
      scannedAt: judged.scannedAt,
      keptAt: now,
      textState: words ? (judged.unreadable ? 'failed' : 'waiting') : 'none',
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .execute()
}

/** Adds the content as the next version of a document, making the document where there is none yet. */
async function insertVersion(db: Database, upload: UploadRow, sha256: string, now: Date) {
  const by = { addedBy: upload.personId, addedAt: now }
  const document = upload.forDocumentId ?? randomUUID()
  if (upload.forDocumentId === null) {
    const title = bareName(upload.name) === '' ? upload.name : bareName(upload.name)
    await db
      .insertInto('document')
      .values({ id: document, unitId: upload.unitId, title, ...by })
      .execute()
  } else {
    // Two new versions at once would take the same number.
    await db.selectFrom('document').select('id').where('id', '=', document).forUpdate().execute()
  }
  const { last } = await db
    .selectFrom('documentVersion')
    .select(({ fn }) => fn.max('ordinal').as('last'))
    .where('documentId', '=', document)
    .executeTakeFirstOrThrow()
  const ordinal = (last ?? 0) + 1
  await db
    .insertInto('documentVersion')
    .values({ documentId: document, ordinal, sha256, name: upload.name, ...by })
    .execute()
  return { document, ordinal }
}

/** Takes a judged file into the library: content, document or new version, state of the upload and trail, or none of them. */
export async function takeIn(
  upload: UploadRow,
  judged: Judged,
  tus: Tus,
  dependencies: Dependencies,
): Promise<void> {
  const { db, files, jobs, now } = dependencies
  const content = await keep(tus.path(upload.id), files)
  const sender = await getSender(db, upload.personId)
  const { units } = await unitResource(db, upload.unitId)
  await db.transaction().execute(async (transaction) => {
    await insertFile(transaction, content, judged, now())
    const { document, ordinal } = await insertVersion(transaction, upload, content.sha256, now())
    const passage = { state: 'ready', document, sha256: content.sha256 } as const
    if (!(await passUpload(transaction, upload.id, passage, now())))
      throw new Error(`upload ${upload.id} was settled twice`)
    if (hasWords(judged))
      await jobs.send(READ_TEXT, { sha256: content.sha256 }, { key: content.sha256, db: transaction })
    await announceEvent(transaction, { topic: 'upload', subject: upload.id, person: upload.personId })
    await announceEvent(transaction, { topic: 'document', subject: document, units })
    await recordChange(
      transaction,
      {
        action: ordinal === 1 ? 'document.added' : 'document.version-added',
        subject: { kind: 'document', id: document },
        unit: upload.unitId,
        province: units.at(-1),
        after: { ordinal, name: upload.name, sha256: content.sha256, size: content.size, kind: judged.kind },
      },
      sender,
      now(),
    )
  })
  await tus.remove(upload.id)
}
