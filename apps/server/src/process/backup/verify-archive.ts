import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { hashStream } from '../../platform/files/hash-stream.ts'
import { StartFailure } from '../start-failure.ts'
import { Manifest, PART } from './manifest.ts'
import { readArchive } from './read-archive.ts'

function damaged(path: string, part: string): StartFailure {
  return new StartFailure({
    vi: `Bản sao lưu ${path} bị hỏng hoặc bị sửa ở phần ${part}; không khôi phục gì từ nó.`,
    en: `The backup ${path} is damaged or was changed in ${part}; nothing is restored from it.`,
  })
}

function parseManifest(path: string, text: Buffer): Manifest {
  try {
    return Manifest.parse(JSON.parse(text.toString('utf8')))
  } catch (error) {
    throw new StartFailure(
      {
        vi: `${path} không phải là bản sao lưu mà phiên bản OpenPAR này đọc được.`,
        en: `${path} is not a backup that this version of OpenPAR can read.`,
      },
      error,
    )
  }
}

/** The parts a backup of the manifest must have, with their hashes. */
function expectedParts({ tables, files }: Manifest): Map<string, string> {
  return new Map([
    ...tables.map(({ name, sha256 }): [string, string] => [PART.table(name), sha256]),
    ...files
      .filter(({ state }) => state === 'whole')
      .map(({ sha256 }): [string, string] => [PART.file(sha256), sha256]),
  ])
}

/** Reads a whole backup and answers its manifest. Refuses one with a part that is damaged, changed, absent or too many. */
export async function verifyArchive(
  path: string,
  at: (part: number, parts: number) => void,
): Promise<Manifest> {
  let manifest: Manifest | undefined
  let sum = ''
  let parts = new Map<string, string>()
  let total = 0
  await readArchive(path, async (name, content: Readable) => {
    if (manifest === undefined) {
      if (name !== PART.manifest) throw damaged(path, PART.manifest)
      const text = await buffer(content)
      sum = createHash('sha256').update(text).digest('hex')
      manifest = parseManifest(path, text)
      parts = expectedParts(manifest)
      total = parts.size
      return
    }
    if (name === PART.manifestSum) {
      if ((await buffer(content)).toString('utf8').trim() !== sum) throw damaged(path, PART.manifest)
      sum = ''
      return
    }
    if (name === PART.secret && manifest.secret) return
    if ((await hashStream(content)).sha256 !== parts.get(name)) throw damaged(path, name)
    parts.delete(name)
    at(total - parts.size, total)
  })
  if (manifest === undefined || sum !== '') throw damaged(path, PART.manifest)
  const [absent] = parts.keys()
  if (absent !== undefined) throw damaged(path, absent)
  return manifest
}
