import { createReadStream } from 'node:fs'
import { copyFile, mkdir, open, rename, unlink } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { FSDriver } from 'flydrive/drivers/fs'
import type { ByteRange, Content } from './files.ts'
import type { Place } from './place.ts'

async function flush(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function moveFile(from: string, to: string): Promise<void> {
  try {
    await rename(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error
    // Another disk: the copy takes its final name only when it is whole.
    const partial = `${to}.partial`
    await copyFile(from, partial)
    await flush(partial)
    await rename(partial, to)
    await unlink(from)
  }
}

/** Content in a folder of this machine: a flydrive folder whose writes survive a power cut. */
export class FolderPlace implements Place {
  readonly #folder: string
  readonly #driver: FSDriver

  constructor(folder: string) {
    this.#folder = folder
    this.#driver = new FSDriver({ location: folder, visibility: 'private' })
  }

  async findSize(key: string): Promise<number | undefined> {
    if (!(await this.#driver.exists(key))) return undefined
    return (await this.#driver.getMetaData(key)).contentLength
  }

  async open(key: string, range?: ByteRange): Promise<Readable> {
    if (range === undefined) return this.#driver.getStream(key)
    return createReadStream(join(this.#folder, key), { start: range.from, end: range.to })
  }

  /** The bytes reach the disk before the name does, and the name before the promise is kept. */
  async keep(path: string, key: string, _content: Content): Promise<void> {
    const target = join(this.#folder, key)
    await mkdir(dirname(target), { recursive: true })
    await flush(path)
    await moveFile(path, target)
    await flush(dirname(target))
  }
}
