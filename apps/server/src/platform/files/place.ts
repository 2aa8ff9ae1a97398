import type { Readable } from 'node:stream'
import type { ByteRange, Content } from './files.ts'

/** Where content lies: a folder or a bucket. Keys come from `contentKey`. */
export interface Place {
  /** Bytes kept under `key`, or nothing where there are none. */
  findSize(key: string): Promise<number | undefined>
  open(key: string, range?: ByteRange): Promise<Readable>
  /** Puts the finished file at `path` under `key`, all of it or nothing, and takes it away from `path`. */
  keep(path: string, key: string, content: Content): Promise<void>
}
