import { type Document, type FileKind, guessDocument, TextState } from '@openpar/domain/evidence'
import { sql } from 'kysely'
import { unitName } from '../../organisation/unit-name.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { stateOf } from './document-state.ts'

/** Letters of the first page that a guess looks at. */
const HEAD = 3000

async function versionsOf(db: Database, document: string) {
  const rows = await db
    .selectFrom('documentVersion')
    .innerJoin('storedFile', 'storedFile.sha256', 'documentVersion.sha256')
    .innerJoin('person', 'person.id', 'documentVersion.addedBy')
    .select([
      'documentVersion.ordinal',
      'documentVersion.sha256',
      'documentVersion.name',
      'documentVersion.addedAt',
    ])
    .select([
      'storedFile.kind',
      'storedFile.size',
      'storedFile.pages',
      'storedFile.encrypted',
      'storedFile.textState',
    ])
    .select(['person.id as personId', 'person.name as personName'])
    .where('documentVersion.documentId', '=', document)
    .orderBy('documentVersion.ordinal', 'desc')
    .execute()
  return rows.map(({ kind, textState, personId, personName, addedAt, ...row }) => ({
    ...row,
    kind: kind as FileKind,
    text: TextState.parse(textState),
    by: { id: personId, name: personName },
    at: addedAt.toISOString(),
  }))
}

async function linksOf(db: Database, document: string) {
  const rows = await db
    .selectFrom('documentLink')
    .innerJoin('person', 'person.id', 'documentLink.addedBy')
    .select(['documentLink.id', 'targetKind', 'targetId', 'ordinal', 'pages', 'documentLink.addedAt'])
    .select(['person.id as personId', 'person.name as personName'])
    .where('documentId', '=', document)
    .where('removedAt', 'is', null)
    .orderBy('documentLink.addedAt')
    .orderBy('documentLink.id')
    .execute()
  return rows.map(({ id, targetKind, targetId, ordinal, pages, addedAt, personId, personName }) => ({
    id,
    document,
    to: { kind: targetKind, id: targetId },
    ordinal,
    pages,
    by: { id: personId, name: personName },
    at: addedAt.toISOString(),
  }))
}

/** What the first page of the current file seems to say, for drafts that still lack something. */
async function suggestionOf(db: Database, sha256: string) {
  const row = await db
    .selectFrom('storedFile')
    .select(sql<string | null>`split_part(left(text, ${HEAD}), E'\f', 1)`.as('head'))
    .where('sha256', '=', sha256)
    .executeTakeFirst()
  return row?.head === null || row?.head === undefined ? null : guessDocument(row.head)
}

/** The document whole, as readers get it; throws `document-not-found`. */
export async function presentDocument(db: Database, document: string, today: string): Promise<Document> {
  const row = await db
    .selectFrom('document')
    .innerJoin('person', 'person.id', 'document.addedBy')
    .select(['document.id', 'document.unitId', 'number', 'issuer', 'issuedOn', 'title', 'document.version'])
    .select([
      'document.addedAt',
      'withdrawnAt',
      'withdrawnWhy',
      'person.id as personId',
      'person.name as personName',
    ])
    .select(unitName(sql`document.unit_id`, today).as('unitName'))
    .where('document.id', '=', document)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('document-not-found')
  const versions = await versionsOf(db, document)
  const current = versions[0]!
  const { id, number, issuer, issuedOn, title, version, withdrawnWhy } = row
  const complete = number !== null && issuer !== null && issuedOn !== null
  return {
    id,
    unit: row.unitId,
    unitName: row.unitName,
    number,
    issuer,
    issuedOn,
    title,
    state: stateOf(row, today),
    kind: current.kind,
    size: current.size,
    pages: current.pages,
    addedAt: row.addedAt.toISOString(),
    version,
    addedBy: { id: row.personId, name: row.personName },
    withdrawnWhy,
    versions,
    links: await linksOf(db, document),
    suggestion: complete ? null : await suggestionOf(db, current.sha256),
  }
}
