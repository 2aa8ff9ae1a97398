import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import pg from 'pg'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import { type Migration, migrate, migrations } from '../../platform/database/migrate.ts'
import type { Files } from '../../platform/files/index.ts'
import type { Sentence } from '../../platform/private-database/database-refusal.ts'
import { asStartFailure, StartFailure } from '../start-failure.ts'
import { contentHash } from './content-hash.ts'
import { prepareTables } from './load-tables.ts'
import { type Manifest, PART } from './manifest.ts'
import { readArchive } from './read-archive.ts'
import { openRestoreTarget, type RestoreTarget } from './restore-target.ts'
import { verifyArchive } from './verify-archive.ts'

export interface RestoreOptions {
  readonly configuration: Configuration
  readonly path: string
  /** Opens the store of files of a configuration. */
  readonly openFiles: (configuration: Configuration) => Promise<Files>
  readonly tell: (sentence: Sentence) => void
  /** Told how many parts are read of how many, first for checking and then for loading. */
  readonly at: (stage: 'checking' | 'loading', part: number, parts: number) => void
}

/**
 * Restores a backup into an empty data folder or database. All checksums are verified before anything is made, and the content hash
 * of what was restored after; where anything fails, nothing is left. Answers the manifest.
 */
export async function restore(options: RestoreOptions): Promise<Manifest> {
  try {
    const manifest = await verifyArchive(options.path, (part, parts) => options.at('checking', part, parts))
    const wanted = migrationsOf(manifest)
    const target = await openRestoreTarget(options.configuration, options.tell)
    try {
      await migrate(target.ownerUrl, wanted)
      await load(options, manifest, target)
    } catch (error) {
      await target.discard()
      throw error
    }
    await target.accept()
    return manifest
  } catch (error) {
    throw asStartFailure(error)
  }
}

/** The migrations that had run on the database of the backup, as this version has them. */
function migrationsOf(manifest: Manifest): Migration[] {
  return manifest.migrations.map(({ name, digest }) => {
    const known = migrations.find((migration) => migration.name === name)
    if (known !== undefined && createHash('sha256').update(known.sql).digest('hex') === digest) return known
    throw new StartFailure({
      vi: `Bản sao lưu do phiên bản OpenPAR ${manifest.openpar} tạo ra (${name}); hãy khôi phục bằng phiên bản đó hoặc mới hơn.`,
      en: `The backup was made by OpenPAR ${manifest.openpar} (${name}); restore it with that version or a newer one.`,
    })
  })
}

async function load(options: RestoreOptions, manifest: Manifest, target: RestoreTarget): Promise<void> {
  const files = await options.openFiles(target.configuration)
  const client = new pg.Client({ connectionString: target.ownerUrl, application_name: 'openpar restore' })
  await client.connect()
  try {
    await client.query('begin')
    const tables = await prepareTables(client, manifest)
    const parts = new Map(manifest.tables.map((part) => [PART.table(part.name), part]))
    const total = manifest.tables.length + manifest.files.length
    let done = 0
    await readArchive(options.path, async (name: string, content: Readable) => {
      const part = parts.get(name)
      if (part !== undefined) await tables.load(part, content)
      else if (name === PART.secret) await keepSecret(target.configuration, content)
      else if (name.startsWith(PART.file(''))) await files.put(content)
      else return
      options.at('loading', ++done, total)
    })
    await tables.finish(manifest.sequences)
    await client.query('commit')
    if ((await contentHash(client, files)) !== manifest.contentHash) throw differs()
    await client.query('analyze')
  } finally {
    await client.end()
  }
}

/** Only where the configuration does not bring a secret of its own. One that is there must be the same: with another nobody's second factor works. */
async function keepSecret({ secret, dataFolder }: Configuration, content: Readable): Promise<void> {
  const text = await buffer(content)
  if (secret !== undefined) return
  const file = join(dataFolder, 'secret')
  await mkdir(dataFolder, { recursive: true })
  try {
    await writeFile(file, text, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    if (!text.equals(await readFile(file))) throw otherSecret(file)
  }
}

function otherSecret(file: string): StartFailure {
  return new StartFailure({
    vi: `${file} là khoá của một hệ thống khác, không phải của bản sao lưu; hãy chuyển tệp đó đi nơi khác rồi khôi phục lại.`,
    en: `${file} is the key of another system, not that of the backup; move it elsewhere and restore again.`,
  })
}

function differs(): StartFailure {
  return new StartFailure({
    vi: 'Dữ liệu sau khi khôi phục không giống lúc sao lưu, nên đã bỏ hết.',
    en: 'What was restored is not what was backed up, so it was discarded.',
  })
}
