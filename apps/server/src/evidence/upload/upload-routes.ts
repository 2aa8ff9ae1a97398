import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { type Route, route } from '../../platform/http/route.ts'
import { CHECK_UPLOAD } from '../check/job-names.ts'
import { tusOf } from './tus.ts'
import { readLength, readMetadata } from './upload-metadata.ts'
import { getOwnUpload, passUpload } from './upload-store.ts'

/** More unfinished files than anyone sends; keeps one person from filling the disk. */
const MOST_OPEN = 200

const params = z.strictObject({ upload: z.uuid() })

async function startUpload(context: Context): Promise<void> {
  const { db, request, reply, configuration, actor, now } = context
  const size = readLength(request.headers['upload-length'], configuration.uploadMaxBytes)
  const { name, unit, document } = readMetadata(request.headers['upload-metadata'])
  context.require('document.add', await unitResource(db, unit))
  if (document !== undefined) await requireOpenDocument(context, document, unit)
  const { open } = await db
    .selectFrom('upload')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('personId', '=', actor.person)
    .where('state', '=', 'receiving')
    .executeTakeFirstOrThrow()
  if (open >= MOST_OPEN) throw new Problem('too-many-uploads', { open })
  const { id } = await db
    .insertInto('upload')
    .values(({ fn }) => ({
      id: fn('gen_random_uuid', []),
      personId: actor.person,
      unitId: unit,
      name,
      size,
      state: 'receiving',
      forDocumentId: document ?? null,
      startedAt: now,
      changedAt: now,
    }))
    .returning('id')
    .executeTakeFirstOrThrow()
  // A client may send the bytes along with the request that begins.
  const offset = await tusOf(context.configuration).handle(request, reply, id)
  if (offset === size) await handOver(context, id)
  await reply.send()
}

/** Throws unless a new version of the document can come from this unit. */
async function requireOpenDocument({ db }: Context, document: string, unit: string): Promise<void> {
  const row = await db
    .selectFrom('document')
    .select('withdrawnAt')
    .where('id', '=', document)
    .where('unitId', '=', unit)
    .executeTakeFirst()
  if (row === undefined) throw new Problem('document-not-found')
  if (row.withdrawnAt !== null) throw new Problem('document-withdrawn')
}

/** Hands a file over to the check once all its bytes are there; safe to repeat, since only the first passes. */
async function handOver({ db, jobs, now }: Context, upload: string): Promise<void> {
  if (await passUpload(db, upload, { state: 'checking' }, now)) {
    await jobs.send(CHECK_UPLOAD, { upload }, { key: upload })
  }
}

async function continueUpload(context: Context, id: string): Promise<void> {
  const { db, request, reply, actor } = context
  const upload = await getOwnUpload(db, id, actor.person)
  if (upload.state !== 'receiving') {
    // All bytes are there: a client that asks how far it got may stop.
    if (request.method !== 'HEAD' || upload.state === 'cancelled' || upload.state === 'expired') {
      throw new Problem('upload-settled')
    }
    await reply
      .headers({ 'tus-resumable': '1.0.0', 'upload-offset': upload.size, 'upload-length': upload.size })
      .send()
    return
  }
  const offset = await tusOf(context.configuration).handle(request, reply, id)
  if (offset === upload.size) await handOver(context, upload.id)
  await reply.send()
}

async function cancelUpload({ db, reply, actor, now, configuration }: Context, id: string): Promise<void> {
  const upload = await getOwnUpload(db, id, actor.person)
  if (!(await passUpload(db, upload.id, { state: 'cancelled' }, now))) throw new Problem('upload-settled')
  await tusOf(configuration).remove(id)
  await reply.header('tus-resumable', '1.0.0').code(204).send()
}

/** What tus sends parts of files as. */
const OFFSET_STREAM = 'application/offset+octet-stream'

const TRACELESS = 'Bytes on their way; the trail records what they become.'

/** The resumable uploads of tus 1.0.0: create, ask how far, send on, give up. */
export const uploadRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/uploads',
    summary: { vi: 'Bắt đầu tải một tệp lên (giao thức tus)', en: 'Begin to upload a file (tus protocol)' },
    right: 'document.add',
    streams: OFFSET_STREAM,
    answer: 'raw',
    traceless: TRACELESS,
    act: async (_, context) => startUpload(context),
  }),
  route({
    // Fastify answers HEAD by the same route.
    method: 'GET',
    path: '/api/uploads/:upload',
    summary: {
      vi: 'Hỏi đã tải đến đâu (HEAD, giao thức tus)',
      en: 'Ask how far an upload got (HEAD, tus protocol)',
    },
    right: 'document.add',
    params,
    answer: 'raw',
    act: async ({ params: { upload } }, context) => {
      if (context.request.method !== 'HEAD') throw new Problem('not-found')
      await continueUpload(context, upload)
    },
  }),
  route({
    method: 'PATCH',
    path: '/api/uploads/:upload',
    summary: {
      vi: 'Gửi tiếp một đoạn của tệp (giao thức tus)',
      en: 'Send on a part of a file (tus protocol)',
    },
    right: 'document.add',
    params,
    streams: OFFSET_STREAM,
    answer: 'raw',
    traceless: TRACELESS,
    act: async ({ params: { upload } }, context) => continueUpload(context, upload),
  }),
  route({
    method: 'DELETE',
    path: '/api/uploads/:upload',
    summary: { vi: 'Bỏ một lần tải lên chưa xong', en: 'Give up an unfinished upload' },
    right: 'document.add',
    params,
    answer: 'raw',
    traceless: TRACELESS,
    act: async ({ params: { upload } }, context) => cancelUpload(context, upload),
  }),
]
