import { open } from 'node:fs/promises'

/** One file in a ZIP archive, as its directory tells. */
export interface ZipEntry {
  readonly name: string
  /** Bytes once unpacked, as claimed; the reader that unpacks must not trust it. */
  readonly size: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const END_LENGTH = 22
const LONGEST_COMMENT = 65_535
/** A document of this many parts is none. */
const MOST_ENTRIES = 20_000
const LONGEST_DIRECTORY = 8_000_000

function readEntries(directory: Buffer, count: number): readonly ZipEntry[] | undefined {
  const entries: ZipEntry[] = []
  let at = 0
  for (let k = 0; k < count; k++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== ENTRY) return undefined
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28)
    entries.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      size: directory.readUInt32LE(at + 24),
    })
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return entries
}

/**
 * What stands in the ZIP archive at `path`, by its central directory (APPNOTE 6.3.10, 4.3.12 and 4.3.16); `undefined`
 * where it is broken, larger than any office document, or in the 64-bit form that office programs do not write.
 */
export async function readZipDirectory(path: string): Promise<readonly ZipEntry[] | undefined> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const tail = Buffer.alloc(Math.min(size, END_LENGTH + LONGEST_COMMENT))
    await file.read(tail, 0, tail.length, size - tail.length)
    const mark = Buffer.alloc(4)
    mark.writeUInt32LE(END)
    const end = tail.lastIndexOf(mark)
    if (end < 0 || end + END_LENGTH > tail.length) return undefined
    const count = tail.readUInt16LE(end + 10)
    const length = tail.readUInt32LE(end + 12)
    const start = tail.readUInt32LE(end + 16)
    if (count > MOST_ENTRIES || length > LONGEST_DIRECTORY || start + length > size) return undefined
    const directory = Buffer.alloc(length)
    await file.read(directory, 0, length, start)
    return readEntries(directory, count)
  } finally {
    await file.close()
  }
}
