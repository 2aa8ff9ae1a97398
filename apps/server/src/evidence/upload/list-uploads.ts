import { citation, Refusal, Upload, type UploadState } from '@openpar/domain/evidence'
import { sql } from 'kysely'
import { z } from 'zod'
import { inScope, loadUnitMap } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { allowedKinds } from '../inspect/detect-kind.ts'

/** What is over stays on the list for a day. */
const SHOWN_FOR = 24 * 3600 * 1000
const MOST = 200

/** Another document of the same content, told only where the actor may read it. */
async function duplicatesOf({ db, scope, today }: Context, contents: readonly string[]) {
  if (contents.length === 0) return []
  const map = await loadUnitMap(db, today)
  return db
    .selectFrom('documentVersion')
    .innerJoin('document', 'document.id', 'documentVersion.documentId')
    .select(['documentVersion.sha256', 'document.id', 'number', 'issuedOn', 'title'])
    .where('documentVersion.sha256', 'in', contents)
    .where('withdrawnAt', 'is', null)
    .where(inScope(sql`document.unit_id`, scope('document.read'), map))
    .orderBy('document.addedAt')
    .execute()
}

/** The actor's own uploads, the newest first, and what may be uploaded. */
export const listUploads = route({
  method: 'GET',
  path: '/api/uploads',
  summary: {
    vi: 'Các lần tải lên của tôi và giới hạn của hệ thống',
    en: 'My uploads, and what may be uploaded',
  },
  right: 'document.add',
  answer: z.strictObject({
    uploads: z.array(Upload),
    limits: z.strictObject({ maxBytes: z.int(), kinds: z.array(z.string()), scanned: z.boolean() }),
  }),
  act: async (_, context) => {
    const { db, actor, now, configuration } = context
    const rows = await db
      .selectFrom('upload')
      .selectAll()
      .where('personId', '=', actor.person)
      .where('startedAt', '>', new Date(now.getTime() - SHOWN_FOR))
      .orderBy('startedAt', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute()
    const contents = rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256]))
    const duplicates = await duplicatesOf(context, contents)
    const uploads = rows.map((row) => {
      const other = duplicates.find(({ sha256, id }) => sha256 === row.sha256 && id !== row.documentId)
      return {
        id: row.id,
        unit: row.unitId,
        name: row.name,
        size: row.size,
        state: row.state as UploadState,
        refusal:
          row.refusalCode === null
            ? null
            : Refusal.parse({ code: row.refusalCode, detail: row.refusalDetail }),
        document: row.documentId,
        duplicateOf: other === undefined ? null : { id: other.id, citation: citation(other) },
        startedAt: row.startedAt.toISOString(),
      }
    })
    const limits = {
      maxBytes: configuration.uploadMaxBytes,
      kinds: [...allowedKinds(configuration.uploadTypes)],
      scanned: configuration.scanner !== undefined,
    }
    return { uploads, limits }
  },
})
