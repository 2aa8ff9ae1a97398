import { downloadName, FILE_KINDS, type FileKind } from '@openpar/domain/evidence'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import { ContentMissing } from '../../platform/files/index.ts'
import { attachment } from '../../platform/http/attachment.ts'
import { route } from '../../platform/http/route.ts'
import { documentResource } from '../document/document-unit.ts'
import { readRange } from './byte-range.ts'

/**
 * Whatever a file holds, it must not run as a page of ours: it is saved and not shown, its type is that of its content and is
 * not guessed anew, and even where a browser shows it, it may load and run nothing.
 */
const HARMLESS = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'accept-ranges': 'bytes',
  // Evidence is not for the disks of shared machines; revalidating by hash is cheap.
  'cache-control': 'private, no-cache',
} as const

/** The file of a version, whole or a range of its bytes. */
export const downloadVersion = route({
  method: 'GET',
  path: '/api/documents/:document/versions/:ordinal/content',
  summary: { vi: 'Tải tệp của một phiên bản về', en: 'Download the file of a version' },
  right: 'document.read',
  params: z.strictObject({ document: z.uuid(), ordinal: z.coerce.number().int().min(1).max(1_000_000) }),
  answer: 'raw',
  on: ({ params: { document } }, { db }) => documentResource(db, document),
  act: async ({ params: { document, ordinal } }, { db, files, log, request, reply }) => {
    const version = await db
      .selectFrom('documentVersion')
      .innerJoin('storedFile', 'storedFile.sha256', 'documentVersion.sha256')
      .select(['documentVersion.sha256', 'name', 'kind', 'size'])
      .where('documentId', '=', document)
      .where('ordinal', '=', ordinal)
      .executeTakeFirst()
    if (version === undefined) throw new Problem('version-not-found', { ordinal })
    const { sha256, name, kind, size } = version
    const tag = `"${sha256}"`
    const range = readRange(request.headers.range, size)
    reply.headers({ ...HARMLESS, etag: tag })
    if (request.headers['if-none-match'] === tag) return void (await reply.code(304).send())
    if (range === 'outside') {
      reply.header('content-range', `bytes */${size}`)
      throw new Problem('range-outside')
    }
    const whole = range === undefined || (request.headers['if-range'] ?? tag) !== tag
    const part = whole ? { from: 0, to: size - 1 } : range
    const bytes = await files.open(sha256, whole ? undefined : part).catch((error: unknown) => {
      log.error({ error, sha256 }, error instanceof ContentMissing ? 'content is missing' : 'store failed')
      throw new Problem('content-unavailable')
    })
    if (!whole) reply.code(206).header('content-range', `bytes ${part.from}-${part.to}/${size}`)
    reply
      .type(FILE_KINDS[kind as FileKind].mime)
      .header('content-length', part.to - part.from + 1)
      .header('content-disposition', attachment(downloadName(name, kind as FileKind)))
    await reply.send(bytes)
  },
})
