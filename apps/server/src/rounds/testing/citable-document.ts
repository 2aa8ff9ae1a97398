import { randomUUID } from 'node:crypto'
import type { TestServer } from '../../testing/test-server.ts'

/** A report of five pages in the library of a unit; citable where it has a number. */
export async function addDocument(
  { owner }: TestServer,
  { unit, by, number }: { readonly unit: string; readonly by: string; readonly number: string | null },
): Promise<string> {
  const [id, sha256, at] = [randomUUID(), randomUUID().replaceAll('-', '').repeat(2), new Date('2026-11-02')]
  const stored = { sha256, size: 10, kind: 'pdf', pages: 5, encrypted: false, textState: 'none', keptAt: at }
  await owner.insertInto('storedFile').values(stored).execute()
  const added = { addedBy: by, addedAt: at }
  const written = { number, issuer: 'Sở Tài chính', issuedOn: '2026-11-02', title: 'Báo cáo' }
  await owner
    .insertInto('document')
    .values({ id, unitId: unit, ...written, ...added })
    .execute()
  await owner
    .insertInto('documentVersion')
    .values({ documentId: id, ordinal: 1, sha256, name: 'bao-cao.pdf', ...added })
    .execute()
  return id
}
