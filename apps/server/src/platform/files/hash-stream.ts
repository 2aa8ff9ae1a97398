import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { Content } from './files.ts'

/** Hash and length of what `bytes` carries, read to its end. */
export async function hashStream(bytes: Readable): Promise<Content> {
  const hash = createHash('sha256')
  let size = 0
  for await (const chunk of bytes) {
    hash.update(chunk as Buffer)
    size += (chunk as Buffer).length
  }
  return { sha256: hash.digest('hex'), size }
}
