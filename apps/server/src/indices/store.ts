import type { Edition, EditionState, EditionSummary, IndexFamily } from '@openpar/domain/indices'
import type { Text } from '@openpar/engine'
import type { Selectable } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import type { Edition as EditionTable } from '../platform/database/schema.ts'
import { Problem } from '../platform/errors/problem.ts'

type Row = Selectable<Omit<EditionTable, 'source' | 'sha256'>> & { readonly indexCode: string }

const SUMMARY = [
  'edition.id',
  'edition.indexId',
  'edition.code',
  'edition.title',
  'edition.state',
  'edition.unitGroups',
  'edition.inForceFrom',
  'edition.inForceTo',
  'edition.version',
  'edition.changedAt',
  'edition.changedBy',
  'edition.publishedAt',
  'edition.publishedBy',
  'edition.retiredAt',
  'edition.retiredBy',
  'edition.retiredBecause',
  'indexFamily.code as indexCode',
] as const

/** Editions without their text, as queries begin. */
export const editionSummaries = (db: Database) =>
  db.selectFrom('edition').innerJoin('indexFamily', 'indexFamily.id', 'edition.indexId').select(SUMMARY)

/** The record of a row. */
export function summaryOf(row: Row): EditionSummary {
  return {
    id: row.id,
    index: row.indexId,
    indexCode: row.indexCode,
    code: row.code,
    title: row.title as Text,
    state: row.state as EditionState,
    groups: row.unitGroups,
    inForce: row.inForceFrom === null ? null : { from: row.inForceFrom, to: row.inForceTo },
    version: row.version,
    changedAt: row.changedAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    retiredAt: row.retiredAt?.toISOString() ?? null,
    retiredBecause: row.retiredBecause,
  }
}

/** One edition with its text. @throws Problem `edition-not-found` */
export async function getEdition(db: Database, id: string): Promise<Edition> {
  const row = await editionSummaries(db)
    .select(['edition.source', 'edition.sha256'])
    .where('edition.id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('edition-not-found')
  return { ...summaryOf(row), source: row.source, sha256: row.sha256 }
}

/** The edition, held against other changes until the transaction ends. @throws Problem `edition-not-found` */
export async function lockEdition(db: Database, id: string): Promise<Edition> {
  await db.selectFrom('edition').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return getEdition(db, id)
}

/** Editions of one index, the newest period first, drafts without a period on top. */
export async function editionsOf(db: Database, index: string): Promise<readonly EditionSummary[]> {
  const rows = await editionSummaries(db)
    .where('edition.indexId', '=', index)
    .orderBy('edition.inForceFrom', (order) => order.desc().nullsFirst())
    .orderBy('edition.code', 'desc')
    .execute()
  return rows.map(summaryOf)
}

/** Every index, by code. */
export async function listFamilies(db: Database): Promise<readonly IndexFamily[]> {
  const rows = await db.selectFrom('indexFamily').selectAll().orderBy('code').execute()
  return rows.map(({ id, code, name }) => ({ id, code, name: name as Text }))
}

/** The index with a code. */
export async function findFamily(db: Database, code: string): Promise<IndexFamily | undefined> {
  const row = await db.selectFrom('indexFamily').selectAll().where('code', '=', code).executeTakeFirst()
  return row && { id: row.id, code: row.code, name: row.name as Text }
}
