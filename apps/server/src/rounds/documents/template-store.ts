import type { DocumentKind } from '@openpar/domain/rounds'
import type { Database } from '../../platform/database/connect.ts'
import { defaultTemplate } from './defaults/default-template.ts'

/** The latest word of a province on the template of a kind; `own` is null after a reset. */
export interface StoredTemplate {
  readonly version: number
  readonly own: {
    readonly fileName: string
    readonly size: number
    readonly by: string
    readonly at: string
  } | null
}

/** The latest version of each kind that a province ever changed. */
export async function readTemplates(
  db: Database,
  province: string,
): Promise<ReadonlyMap<string, StoredTemplate>> {
  const rows = await db
    .selectFrom('documentTemplate as t')
    .innerJoin('person as p', 'p.id', 't.changedBy')
    .distinctOn('t.kind')
    .select(['t.kind', 't.version', 't.fileName', 't.changedAt', 'p.name'])
    .select((build) => build.fn<number | null>('octet_length', ['t.bytes']).as('size'))
    .where('t.provinceId', '=', province)
    .orderBy('t.kind')
    .orderBy('t.version', 'desc')
    .execute()
  return new Map(
    rows.map(({ kind, version, fileName, changedAt, name, size }) => [
      kind,
      {
        version,
        own: fileName === null ? null : { fileName, size: size ?? 0, by: name, at: changedAt.toISOString() },
      },
    ]),
  )
}

/** The bytes of the template that a province uses: its own, else the default. */
export async function templateInUse(db: Database, province: string, kind: DocumentKind): Promise<Buffer> {
  const row = await db
    .selectFrom('documentTemplate')
    .select('bytes')
    .where('provinceId', '=', province)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.bytes ?? defaultTemplate(kind)
}

/** Adds a version; without a file the default is used again. */
export async function addTemplate(
  db: Database,
  {
    province,
    kind,
    version,
  }: { readonly province: string; readonly kind: DocumentKind; readonly version: number },
  file: { readonly name: string; readonly bytes: Buffer } | null,
  { by, now }: { readonly by: string; readonly now: Date },
): Promise<void> {
  await db
    .insertInto('documentTemplate')
    .values({
      provinceId: province,
      kind,
      version,
      fileName: file?.name ?? null,
      bytes: file?.bytes ?? null,
      changedBy: by,
      changedAt: now,
    })
    .execute()
}
