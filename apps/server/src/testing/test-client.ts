import { randomUUID } from 'node:crypto'
import type { FastifyInstance, InjectOptions } from 'fastify'

/** What came back. `body` is the parsed JSON, or the text of anything else. */
export interface Answer {
  readonly status: number
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  readonly body: any
  readonly headers: Readonly<Record<string, unknown>>
}

/** Sends requests as one person. */
export interface TestClient {
  readonly person: string
  /** What tells the server who sends. */
  readonly headers: Readonly<Record<string, string>>
  get(url: string, headers?: Record<string, string>): Promise<Answer>
  post(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(url: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
}

/** A client that carries `own` headers; changing requests get a fresh Idempotency-Key unless they bring one. */
export function testClient(server: FastifyInstance, person: string, own: Record<string, string>): TestClient {
  const send = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    body?: unknown,
    more = {},
  ) => {
    const key = method === 'GET' ? {} : { 'idempotency-key': randomUUID() }
    const options: InjectOptions = { method, url, headers: { ...key, ...own, ...more } }
    if (body !== undefined) options.payload = body as object
    const reply = await server.inject(options)
    const isJson = /json/.test(String(reply.headers['content-type']))
    return { status: reply.statusCode, body: isJson ? reply.json() : reply.body, headers: reply.headers }
  }
  return {
    person,
    headers: own,
    get: (url, headers) => send('GET', url, undefined, headers),
    post: (url, body, headers) => send('POST', url, body ?? {}, headers),
    put: (url, body, headers) => send('PUT', url, body ?? {}, headers),
    patch: (url, body, headers) => send('PATCH', url, body ?? {}, headers),
    delete: (url, body, headers) => send('DELETE', url, body, headers),
  }
}
