import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { Problem } from '../platform/errors/problem.ts'

const read = new WeakMap<FastifyRequest, Promise<Buffer>>()

/**
 * The file that a request sends as its body, read once however often the request is tried.
 * @throws Problem `too-large` beyond `most` bytes
 */
export function readUpload(request: FastifyRequest, most: number): Promise<Buffer> {
  const known = read.get(request) ?? collect(request.body as Readable | null | undefined, most)
  read.set(request, known)
  return known
}

async function collect(body: Readable | null | undefined, most: number): Promise<Buffer> {
  const parts: Buffer[] = []
  let size = 0
  // No body at all is an empty file.
  for await (const chunk of body ?? []) {
    size += (chunk as Buffer).length
    if (size > most) throw new Problem('too-large', { most })
    parts.push(chunk as Buffer)
  }
  return Buffer.concat(parts)
}
