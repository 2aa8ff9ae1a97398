import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'

/** The few calls of S3 that the store makes, with the checks a real service makes: signature present, hash, length. */
export interface S3StandIn {
  readonly endpoint: string
  readonly objects: Map<string, Buffer>
  /** From now on connections are cut after the headers. */
  breakDown(): void
  stop(): Promise<void>
}

function refuse(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml' })
  response.end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`)
}

async function store(objects: Map<string, Buffer>, request: IncomingMessage, response: ServerResponse) {
  const bytes = await buffer(request)
  const hash = createHash('sha256').update(bytes).digest('base64')
  if (request.headers['x-amz-checksum-sha256'] !== hash) return refuse(response, 400, 'BadDigest')
  if (Number(request.headers['content-length']) !== bytes.length)
    return refuse(response, 400, 'IncompleteBody')
  objects.set(request.url!.split('?')[0]!, bytes)
  response.writeHead(200, { etag: `"${hash}"` }).end()
}

function fetchObject(bytes: Buffer, request: IncomingMessage, response: ServerResponse): void {
  const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '')
  const part = range === null ? bytes : bytes.subarray(Number(range[1]), Number(range[2]) + 1)
  response.writeHead(range === null ? 200 : 206, {
    'content-length': part.length,
    'last-modified': new Date(0).toUTCString(),
    etag: '"-"',
  })
  response.end(request.method === 'HEAD' ? undefined : part)
}

/** Starts a stand-in on a free port of this machine. */
export async function startS3StandIn(): Promise<S3StandIn> {
  const objects = new Map<string, Buffer>()
  let broken = false
  const server: Server = createServer((request, response) => {
    if (broken) {
      request.socket.destroy()
      return
    }
    if (!request.headers.authorization?.startsWith('AWS4-HMAC-SHA256'))
      return refuse(response, 403, 'AccessDenied')
    if (request.method === 'PUT') return void store(objects, request, response)
    const bytes = objects.get(request.url!.split('?')[0]!)
    if (bytes === undefined)
      return refuse(response, 404, request.method === 'HEAD' ? 'NotFound' : 'NoSuchKey')
    fetchObject(bytes, request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    breakDown: () => {
      broken = true
    },
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections()
        server.close(() => stopped())
      }),
  }
}
