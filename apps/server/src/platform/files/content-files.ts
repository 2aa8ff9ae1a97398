import { randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { contentKey, isHash } from './content-key.ts'
import { type ByteRange, type Content, ContentMissing, type Files } from './files.ts'
import { hashStream } from './hash-stream.ts'
import type { Place } from './place.ts'

/** Files kept at `place`; bytes that are still arriving wait in the folder `incoming`, under names of no meaning. */
export class ContentFiles implements Files {
  readonly #place: Place
  readonly #incoming: string

  constructor(place: Place, incoming: string) {
    this.#place = place
    this.#incoming = incoming
  }

  async put(bytes: Readable): Promise<Content> {
    await mkdir(this.#incoming, { recursive: true })
    const path = join(this.#incoming, randomUUID())
    try {
      await pipeline(bytes, createWriteStream(path, { flags: 'wx', mode: 0o600 }))
      return await this.putFile(path)
    } finally {
      await rm(path, { force: true })
    }
  }

  /** The hash is taken from the bytes as they lie on the disk, not as they passed through memory. */
  async putFile(path: string): Promise<Content> {
    const content = await hashStream(createReadStream(path))
    const key = contentKey(content.sha256)
    const kept = await this.#place.findSize(key)
    // Bytes of the same hash are the same bytes, unless the disk has spoilt them: then they are mended here.
    if (kept === content.size && !(await this.damaged(content.sha256))) await rm(path)
    else await this.#place.keep(path, key, content)
    return content
  }

  async open(sha256: string, range?: ByteRange): Promise<Readable> {
    if (!(await this.has(sha256))) throw new ContentMissing(sha256)
    return this.#place.open(contentKey(sha256), range)
  }

  async has(sha256: string): Promise<boolean> {
    return isHash(sha256) && (await this.#place.findSize(contentKey(sha256))) !== undefined
  }

  async damaged(sha256: string): Promise<boolean> {
    const bytes = await this.open(sha256)
    return (await hashStream(bytes)).sha256 !== sha256
  }
}
