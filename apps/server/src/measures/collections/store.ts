import type { Collection, CollectionDraft, Extension } from '@openpar/domain/measures'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'

interface Narrowing {
  readonly id?: string
  readonly period?: string
  /** Only those that ask one of these units. */
  readonly units?: readonly string[]
  readonly state?: 'open' | 'closed'
}

/** Collections, newest period last, their measures in the order of the form. */
export async function findCollections(
  db: Database,
  { id, period, units, state }: Narrowing,
): Promise<readonly Collection[]> {
  const rows = await db
    .selectFrom('collection as one')
    .select(['one.id', 'one.title', 'one.period', 'one.deadline', 'one.state', 'one.version'])
    .select([
      sql<
        string[]
      >`array(select measure from collection_measure where collection_id = one.id order by position)`.as(
        'measures',
      ),
      sql<
        string[]
      >`array(select unit_id from collection_unit where collection_id = one.id order by unit_id)`.as('units'),
      sql<Extension[]>`coalesce((
        select jsonb_agg(jsonb_build_object('unit', unit_id, 'deadline', extended_to, 'reason', extension_reason) order by unit_id)
        from collection_unit where collection_id = one.id and extended_to is not null), '[]')`.as(
        'extensions',
      ),
    ])
    .$if(id !== undefined, (some) => some.where('one.id', '=', id!))
    .$if(period !== undefined, (some) => some.where('one.period', '=', period!))
    .$if(state !== undefined, (some) => some.where('one.state', '=', state!))
    .$if(units !== undefined, (some) =>
      some.where(sql<boolean>`exists (select from collection_unit asked
        where asked.collection_id = one.id and asked.unit_id = any(${units}::uuid[]))`),
    )
    .orderBy('one.deadline')
    .orderBy('one.id')
    .execute()
  return rows as readonly Collection[]
}

/** @throws Problem `collection-not-found` */
export async function getCollection(db: Database, id: string): Promise<Collection> {
  const [found] = await findCollections(db, { id })
  if (!found) throw new Problem('collection-not-found')
  return found
}

async function insertParts(db: Database, id: string, draft: CollectionDraft): Promise<void> {
  await db
    .insertInto('collectionMeasure')
    .values(draft.measures.map((measure, position) => ({ collectionId: id, position, measure })))
    .execute()
  await sql`insert into collection_unit (collection_id, unit_id)
    select ${id}, unit from unnest(${draft.units}::uuid[]) unit on conflict do nothing`.execute(db)
}

export async function insertCollection(
  db: Database,
  id: string,
  draft: CollectionDraft,
  now: Date,
): Promise<void> {
  const { title, period, deadline } = draft
  await db.insertInto('collection').values({ id, title, period, deadline, openedAt: now }).execute()
  await insertParts(db, id, draft)
}

/** What a change of a collection writes. */
interface Change extends CollectionDraft {
  readonly id: string
  readonly state: 'open' | 'closed'
}

/** Replaces a collection of version `based`, extensions kept; answers whether it still had that version. */
export async function updateCollection(db: Database, change: Change, based: number): Promise<boolean> {
  const { id, title, deadline, state } = change
  const { numUpdatedRows } = await db
    .updateTable('collection')
    .set({ title, deadline, state, version: based + 1 })
    .where('id', '=', id)
    .where('version', '=', based)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await db.deleteFrom('collectionMeasure').where('collectionId', '=', id).execute()
  await db
    .deleteFrom('collectionUnit')
    .where('collectionId', '=', id)
    .where(sql<boolean>`unit_id <> all(${change.units}::uuid[])`)
    .execute()
  await insertParts(db, id, change)
  return true
}

/** Gives a unit more time. */
export async function extendUnit(db: Database, id: string, extension: Extension): Promise<void> {
  await db
    .updateTable('collectionUnit')
    .set({ extendedTo: extension.deadline, extensionReason: extension.reason })
    .where('collectionId', '=', id)
    .where('unitId', '=', extension.unit)
    .execute()
}

/** Counts a change of a collection; answers whether it still had version `based`. */
export async function raiseVersion(db: Database, id: string, based: number): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('collection')
    .set({ version: based + 1 })
    .where('id', '=', id)
    .where('version', '=', based)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
