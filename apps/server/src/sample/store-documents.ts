import { Readable } from 'node:stream'
import type { SampleDocument } from '@openpar/domain/sample'
import type { Database } from '../platform/database/connect.ts'
import type { Files } from '../platform/files/index.ts'

/** Stores the documents with their files, whose words are known and need not be read. */
export async function storeDocuments(
  db: Database,
  files: Files,
  documents: readonly SampleDocument[],
  by: (unit: string) => string,
  now: Date,
): Promise<void> {
  for (const { id, unit, number, issuer, issuedOn, title, fileName, kind, bytes, text } of documents) {
    const { sha256, size } = await files.put(Readable.from([bytes]))
    await db
      .insertInto('storedFile')
      .values({
        sha256,
        size,
        kind,
        pages: kind === 'pdf' ? 1 : null,
        encrypted: false,
        keptAt: now,
        textState: 'read',
        text,
      })
      .onConflict((conflict) => conflict.column('sha256').doNothing())
      .execute()
    const added = { addedBy: by(unit), addedAt: now }
    await db
      .insertInto('document')
      .values({ id, unitId: unit, number, issuer, issuedOn, title, ...added })
      .execute()
    await db
      .insertInto('documentVersion')
      .values({ documentId: id, ordinal: 1, sha256, name: fileName, ...added })
      .execute()
  }
}
