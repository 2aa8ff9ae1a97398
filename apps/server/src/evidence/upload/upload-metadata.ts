import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'

/** What a client says of a file before it sends the bytes. */
const Metadata = z.strictObject({
  name: z
    .string()
    .transform((name) =>
      name
        .normalize('NFC')
        .split(/[\\/]/)
        .at(-1)!
        .replace(/\p{Cc}/gu, '')
        .trim(),
    )
    .pipe(z.string().min(1).max(255)),
  /** The unit that will own the document. */
  unit: z.uuid(),
  /** The document it is a new version of. */
  document: z.uuid().optional(),
})

const MOST_PAIRS = 10

/** The header `Upload-Metadata` as pairs: keys with base64 values (tus 1.0.0, "Creation"). */
function pairsOf(header: string): Record<string, string> {
  const pairs = header.split(',').slice(0, MOST_PAIRS)
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ')
      return [key, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
}

/** What the client says of the file; throws `upload-unreadable` naming the first mistake. */
export function readMetadata(header: unknown): z.output<typeof Metadata> {
  const checked = Metadata.safeParse(typeof header === 'string' ? pairsOf(header) : {})
  if (checked.success) return checked.data
  throw new Problem('upload-unreadable', {
    what: `Upload-Metadata ${checked.error.issues[0]!.path.join('.')}`,
  })
}

/** The length announced in `Upload-Length`, in bytes. Throws `upload-unreadable`, `upload-empty` or `upload-too-large`. */
export function readLength(header: unknown, most: number): number {
  if (typeof header !== 'string' || !/^\d{1,15}$/.test(header)) {
    throw new Problem('upload-unreadable', { what: 'Upload-Length' })
  }
  const length = Number(header)
  if (length === 0) throw new Problem('upload-empty')
  if (length > most) throw new Problem('upload-too-large', { megabytes: Math.floor(most / 1024 ** 2) })
  return length
}
