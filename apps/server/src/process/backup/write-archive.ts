import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'

/** Adds parts to an archive, one after the other. */
export type AddPart = (name: string, size: number, content: Readable) => Promise<void>

const LEVEL = 5

/**
 * Writes a gzipped tar file, readable by its owner only, under a draft name that becomes the real one once everything is on the disk: a file of
 * the real name is always whole. A file that exists is replaced.
 */
export async function writeArchive(path: string, fill: (add: AddPart) => Promise<void>): Promise<void> {
  const draft = `${path}.partial`
  const archive = pack()
  const writing = pipeline(archive, createGzip({ level: LEVEL }), createWriteStream(draft, { mode: 0o600 }))
  try {
    const filling = fill(async (name, size, content) => {
      await pipeline(content, archive.entry({ name, size, mode: 0o600 }))
    }).then(() => archive.finalize())
    // Where writing breaks, as on a full disk, filling would wait for ever.
    await Promise.race([filling, writing.then(() => filling)])
    await writing
    const handle = await open(draft, 'r+')
    await handle.sync()
    await handle.close()
    await rename(draft, path)
  } catch (error) {
    archive.destroy()
    await writing.catch(() => undefined)
    await rm(draft, { force: true })
    throw error
  }
}
