import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import pg from 'pg'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import type { Files } from '../../platform/files/index.ts'
import { combinedHash, digestFile, listFiles } from './content-hash.ts'
import { copyTableOut } from './copy-table-out.ts'
import { listSequences } from './list-sequences.ts'
import { listTables } from './list-tables.ts'
import { type Manifest, PART } from './manifest.ts'
import { prepareSession } from './prepare-session.ts'
import { type AddPart, writeArchive } from './write-archive.ts'

export interface BackupOptions {
  readonly configuration: Configuration
  /** Of the role that owns the tables. */
  readonly ownerUrl: string
  readonly files: Files
  /** The file to write. */
  readonly path: string
  readonly now: Date
  /** The version of OpenPAR. */
  readonly version: string
  /** Told how many parts, tables and files, are written of how many. */
  readonly at: (part: number, parts: number) => void
}

/**
 * Writes everything kept into one file: every table as it stood at one moment, the stored files, the secret of the installation. Works while
 * the system serves. Files that the store has lost or spoilt are named in the manifest, which is answered.
 */
export async function backUp(options: BackupOptions): Promise<Manifest> {
  const spool = await mkdtemp(join(dirname(options.path), '.openpar-backup-'))
  try {
    const secret = await findSecret(options.configuration)
    const manifest = await spoolDatabase(options, spool, secret !== undefined)
    await writeArchive(options.path, (add) => addParts(options, spool, manifest, secret, add))
    return manifest
  } finally {
    await rm(spool, { recursive: true, force: true })
  }
}

async function findSecret({ secret, dataFolder }: Configuration): Promise<Buffer | undefined> {
  if (secret !== undefined) return undefined
  return readFile(join(dataFolder, 'secret')).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined
    throw error
  })
}

/** Copies the tables out within one snapshot, so short that the archive can take its time afterwards. */
async function spoolDatabase(options: BackupOptions, spool: string, secret: boolean): Promise<Manifest> {
  const client = new pg.Client({ connectionString: options.ownerUrl, application_name: 'openpar backup' })
  await client.connect()
  try {
    await prepareSession(client)
    await client.query('begin isolation level repeatable read read only')
    const tables: Manifest['tables'] = []
    for (const table of await listTables(client)) {
      const target = createWriteStream(join(spool, table.name), { mode: 0o600 })
      tables.push({ ...(await copyTableOut(client, table, target)), columns: [...table.columns] })
    }
    const known = await listFiles(client)
    const sequences = await listSequences(client)
    const { rows: migrations } = await client.query('select name, digest from migration order by name')
    const { rows: about } = await client.query(`select current_setting('server_version') as version`)
    await client.query('commit')
    const files: Manifest['files'] = []
    for (const file of known) files.push(await digestFile(options.files, file))
    return {
      format: 'openpar-backup',
      formatVersion: 1,
      madeAt: options.now.toISOString(),
      openpar: options.version,
      postgresql: about[0].version,
      migrations,
      tables,
      sequences,
      files,
      secret,
      contentHash: combinedHash(tables, files),
    }
  } finally {
    await client.end()
  }
}

async function addParts(
  { files, at }: BackupOptions,
  spool: string,
  manifest: Manifest,
  secret: Buffer | undefined,
  add: AddPart,
): Promise<void> {
  const whole = manifest.files.filter(({ state }) => state === 'whole')
  const total = manifest.tables.length + whole.length
  let done = 0
  const text = Buffer.from(`${JSON.stringify(manifest, undefined, 1)}\n`)
  const sum = Buffer.from(`${createHash('sha256').update(text).digest('hex')}\n`)
  await add(PART.manifest, text.length, Readable.from([text]))
  await add(PART.manifestSum, sum.length, Readable.from([sum]))
  if (secret !== undefined) await add(PART.secret, secret.length, Readable.from([secret]))
  for (const { name, bytes } of manifest.tables) {
    await add(PART.table(name), bytes, createReadStream(join(spool, name)))
    at(++done, total)
  }
  for (const { sha256, size } of whole) {
    await add(PART.file(sha256), size, await files.open(sha256))
    at(++done, total)
  }
}
