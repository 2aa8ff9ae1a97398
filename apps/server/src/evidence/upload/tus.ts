import { join } from 'node:path'
import { Readable } from 'node:stream'
import { FileStore } from '@tus/file-store'
import { Server } from '@tus/server'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** The header by which a request to create an upload carries the id that was given to it; never taken from outside. */
const GIVEN_ID = 'x-openpar-upload'
/** What of an answer leaves the server: the protocol's own headers. */
const OUTGOING = /^(tus-|upload-|location$|cache-control$)/

/** The tus 1.0.0 protocol over the files of one folder. Rights are checked before a request comes here. */
export interface Tus {
  /** Lets the library handle a request, with the id that a new upload is given. Answers how many bytes are there now. */
  handle(request: FastifyRequest, reply: FastifyReply, id: string): Promise<number | undefined>
  /** Where the bytes of an upload lie. */
  path(id: string): string
  /** Bytes that are there; nothing where the upload has none. */
  findLength(id: string): Promise<number | undefined>
  /** Forgets the bytes; nothing happens where there are none. */
  remove(id: string): Promise<void>
  /** The uploads that have bytes here. */
  list(): Promise<readonly string[]>
}

function webRequest(request: FastifyRequest, id: string): Request {
  const headers = new Headers()
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, String(value))
  }
  headers.set(GIVEN_ID, id)
  const bare = request.method === 'HEAD' || request.method === 'DELETE'
  return new Request(new URL(request.url, 'http://openpar.invalid'), {
    method: request.method,
    headers,
    ...(bare ? {} : { body: Readable.toWeb(request.raw) as ReadableStream, duplex: 'half' }),
  } as RequestInit)
}

const opened = new WeakMap<Configuration, Tus>()

/** The uploads of a running server: one for each configuration, because its locks must be shared. */
export function tusOf(configuration: Configuration): Tus {
  const known = opened.get(configuration)
  if (known !== undefined) return known
  const tus = openTus(join(configuration.dataFolder, 'uploads'), configuration.uploadMaxBytes)
  opened.set(configuration, tus)
  return tus
}

function openTus(folder: string, most: number): Tus {
  const store = new FileStore({ directory: folder })
  const server = new Server({
    path: '/api/uploads',
    datastore: store,
    maxSize: most,
    relativeLocation: true,
    allowedOrigins: [],
    namingFunction: (request) => request.headers.get(GIVEN_ID)!,
  })
  const findLength = (id: string) =>
    store.getUpload(id).then(
      ({ offset }) => offset,
      () => undefined,
    )
  return {
    handle: async (request, reply, id) => {
      const response = await server.handleWeb(webRequest(request, id))
      if (response.status === 404 || response.status === 410) throw new Problem('upload-not-found')
      if (!response.ok) throw new Problem('upload-refused', { why: (await response.text()).trim() })
      for (const [name, value] of response.headers) if (OUTGOING.test(name)) reply.header(name, value)
      reply.code(response.status)
      const offset = response.headers.get('upload-offset')
      return offset === null ? undefined : Number(offset)
    },
    path: (id) => join(folder, id),
    findLength,
    list: async () => (await store.configstore.list?.()) ?? [],
    remove: async (id) => {
      if ((await findLength(id)) !== undefined) await store.remove(id)
    },
  }
}
