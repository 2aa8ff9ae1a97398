import { createReadStream } from 'node:fs'

/** Streams whose names tell what a compound file of old office programs is ([MS-CFB] 2.6, [MS-DOC] 2.1, [MS-XLS] 2.1). */
const NAMES = [
  'WordDocument',
  'Workbook',
  'Book',
  'PowerPoint Document',
  'EncryptedPackage',
  '_VBA_PROJECT',
  '_VBA_PROJECT_CUR',
] as const
export type CompoundName = (typeof NAMES)[number]

/** A directory entry is 128 bytes long and begins with the name; sectors begin at multiples of it. */
const ENTRY = 128
const LONGEST = 64

const MARKS = NAMES.map((name) => ({ name, mark: Buffer.from(`${name}\0`, 'utf16le') }))

function findIn(window: Buffer, start: number, found: Set<CompoundName>): void {
  for (const { name, mark } of MARKS) {
    if (found.has(name)) continue
    for (let at = window.indexOf(mark); at >= 0; at = window.indexOf(mark, at + 1)) {
      if ((start + at) % ENTRY !== 0) continue
      found.add(name)
      break
    }
  }
}

/**
 * Which of the telling names the directory of the compound file at `path` carries. Looks at every place where an entry can
 * stand instead of following the chains, so that a file cannot hide macros behind a broken chain that Word mends.
 */
export async function readCompoundNames(path: string): Promise<ReadonlySet<CompoundName>> {
  const found = new Set<CompoundName>()
  let kept = Buffer.alloc(0)
  let start = 0
  for await (const chunk of createReadStream(path)) {
    const window = Buffer.concat([kept, chunk as Buffer])
    findIn(window, start, found)
    kept = window.subarray(Math.max(0, window.length - LONGEST))
    start += window.length - kept.length
  }
  return found
}
