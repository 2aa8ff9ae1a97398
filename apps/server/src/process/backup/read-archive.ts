import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import { StartFailure } from '../start-failure.ts'

/** Hands each part of an archive to `take`, in order; `take` reads the part to its end. */
export async function readArchive(
  path: string,
  take: (name: string, content: Readable) => Promise<void>,
): Promise<void> {
  const parts = extract()
  const reading = pipeline(createReadStream(path), createGunzip(), parts)
  reading.catch(() => undefined)
  try {
    for await (const part of parts) {
      const content = Readable.from(part, { objectMode: false })
      await take(part.header.name, content)
      content.resume()
    }
    await reading
  } catch (error) {
    parts.destroy()
    await reading.catch(() => undefined)
    throw unreadable(path, error)
  }
}

/** Codes of zlib, and words of tar-stream, for bytes that are no archive or end too early. */
function isDamage(error: unknown): boolean {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  return /^Z_/.test(String(code)) || /invalid tar|unexpected end|premature/i.test(String(message))
}

function unreadable(path: string, error: unknown): unknown {
  if (!isDamage(error)) return error
  return new StartFailure(
    {
      vi: `${path} không phải là bản sao lưu OpenPAR còn nguyên vẹn.`,
      en: `${path} is not an OpenPAR backup in one piece.`,
    },
    error,
  )
}
