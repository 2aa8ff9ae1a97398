import type { Readable } from 'node:stream'

/** What the bytes of a file are known by: `sha256` in lower-case hexadecimal, `size` in bytes. */
export interface Content {
  readonly sha256: string
  readonly size: number
}

/** Bytes `from` to `to`, both counted from 0 and both included. */
export interface ByteRange {
  readonly from: number
  readonly to: number
}

/**
 * The content-addressed store of files. The same bytes are kept once, under their own hash; nothing in it is ever
 * changed or deleted. A hash is always computed here, never taken from the caller.
 */
export interface Files {
  /** Keeps the bytes of `bytes`. When it breaks half-way nothing is kept and the promise is rejected. */
  put(bytes: Readable): Promise<Content>
  /** Keeps the file at `path`, which is gone from there afterwards; cheaper than `put` on the same disk. */
  putFile(path: string): Promise<Content>
  /** The bytes, whole or a part of them. Rejected with `content-missing` where there is no such content. */
  open(sha256: string, range?: ByteRange): Promise<Readable>
  /** Whether the content is kept whole; says nothing of damage, which `damaged` finds. */
  has(sha256: string): Promise<boolean>
  /** Whether the kept bytes no longer have the hash they are kept under. Reads all of them. */
  damaged(sha256: string): Promise<boolean>
}

/** Asked for content that is not in the store, or by a text that is no hash. */
export class ContentMissing extends Error {
  readonly code = 'content-missing'

  constructor(sha256: string) {
    super(`no content ${sha256}`)
    this.name = 'ContentMissing'
  }
}
