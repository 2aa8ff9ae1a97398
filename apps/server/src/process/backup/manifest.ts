import { z } from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(0)

/** What stands first in a backup: what it holds, and the checksums of all of it. */
export const Manifest = z.object({
  format: z.literal('openpar-backup'),
  formatVersion: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Of the program and of the server the backup was made with; told, not compared. */
  openpar: z.string(),
  postgresql: z.string(),
  /** The migrations that had run, in order, with the digests of their text. */
  migrations: z.array(z.object({ name: z.string(), digest: sha256 })),
  /** In the order in which they are loaded. */
  tables: z.array(
    z.object({ name: z.string(), columns: z.array(z.string()), rows: count, bytes: count, sha256 }),
  ),
  sequences: z.array(
    z.object({ name: z.string(), lastValue: z.string().regex(/^-?\d+$/), isCalled: z.boolean() }),
  ),
  files: z.array(z.object({ sha256, size: count, state: z.enum(['whole', 'missing', 'damaged']) })),
  /** Whether the secret of the data folder is in the backup; not where it comes from OPENPAR_SECRET. */
  secret: z.boolean(),
  /** As `contentHash` computes it. */
  contentHash: sha256,
})
export type Manifest = z.infer<typeof Manifest>

/** Names of the parts of a backup. */
export const PART = {
  manifest: 'manifest.json',
  manifestSum: 'manifest.sha256',
  secret: 'secret',
  table: (name: string) => `database/${name}.copy`,
  file: (hash: string) => `files/${hash}`,
} as const
