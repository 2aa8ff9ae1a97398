import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { Configuration } from '../../platform/configuration/configuration.ts'
import { lockDataFolder } from '../../platform/private-database/data-folder/lock-data-folder.ts'
import { makeDataFolder } from '../../platform/private-database/data-folder/make-data-folder.ts'
import type { Sentence } from '../../platform/private-database/database-refusal.ts'
import { openDatabase } from '../open-database.ts'
import { StartFailure } from '../start-failure.ts'

/** An empty place that a backup goes into. */
export interface RestoreTarget {
  readonly ownerUrl: string
  /** The configuration under which files and secret are written. */
  readonly configuration: Configuration
  /** Makes what was restored the real thing. */
  readonly accept: () => Promise<void>
  /** Takes everything away again. */
  readonly discard: () => Promise<void>
}

/** Where things are restored before they are accepted. */
const DRAFT = 'restoring'
/** What an empty data folder may hold: our own lock and an earlier attempt. */
const HARMLESS = new Set([DRAFT, 'lock', 'process.json'])
/** Moved last: with it the data folder is one that can be served. */
const DATABASE = /^database/

function removeDraft(draft: string): void {
  const pointer = join(draft, 'database-location')
  if (existsSync(pointer)) rmSync(readFileSync(pointer, 'utf8').trim(), { recursive: true, force: true })
  rmSync(draft, { recursive: true, force: true })
}

function moveUp(draft: string, folder: string): void {
  const names = readdirSync(draft).filter((name) => !HARMLESS.has(name))
  const order = [
    ...names.filter((name) => !DATABASE.test(name)),
    ...names.filter((name) => DATABASE.test(name)),
  ]
  for (const name of order) renameSync(join(draft, name), join(folder, name))
  rmSync(draft, { recursive: true, force: true })
}

/** A data folder of our own: a draft of it inside, whose parts move up in the end. */
async function openFolder(
  configuration: Configuration,
  tell: (sentence: Sentence) => void,
): Promise<RestoreTarget> {
  const folder = makeDataFolder(configuration.dataFolder)
  const lock = lockDataFolder(folder, new Date())
  try {
    const found = readdirSync(folder).find((name) => !HARMLESS.has(name))
    if (found !== undefined) throw occupied(folder, wordFor(found))
    const draft = join(folder, DRAFT)
    removeDraft(draft)
    const within = { ...configuration, dataFolder: draft }
    const database = await openDatabase(within, tell)
    return {
      ownerUrl: database.access.ownerUrl,
      configuration: within,
      accept: async () => {
        await database.close()
        moveUp(draft, folder)
        lock.release()
      },
      discard: async () => {
        await database.close()
        removeDraft(draft)
        lock.release()
      },
    }
  } catch (error) {
    lock.release()
    throw error
  }
}

/** A database on a server of one's own, which must have no tables. */
async function openForeign(configuration: Configuration, url: string): Promise<RestoreTarget> {
  const run = async (sql: string) => {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query(sql)).rows
    } finally {
      await client.end()
    }
  }
  const [table] = await run(`select relname as name from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') limit 1`)
  if (table !== undefined) {
    throw occupied('DATABASE_URL', { vi: `bảng ${table.name}`, en: `the table ${table.name}` })
  }
  return {
    ownerUrl: url,
    configuration,
    accept: async () => undefined,
    discard: async () => {
      await run('drop schema public cascade; create schema public')
    },
  }
}

/** Opens an empty place for a backup; refuses one that holds anything. */
export async function openRestoreTarget(
  configuration: Configuration,
  tell: (sentence: Sentence) => void,
): Promise<RestoreTarget> {
  const { databaseUrl } = configuration
  if (databaseUrl === undefined) return openFolder(configuration, tell)
  await (await openDatabase(configuration, tell)).close()
  return openForeign(configuration, databaseUrl)
}

function wordFor(name: string): Sentence {
  return DATABASE.test(name) ? { vi: 'cơ sở dữ liệu', en: 'a database' } : { vi: name, en: name }
}

function occupied(place: string, found: Sentence): StartFailure {
  return new StartFailure({
    vi: `Chỉ khôi phục vào nơi còn trống, nhưng ${place} đã có ${found.vi}; hãy chọn thư mục dữ liệu mới (OPENPAR_DATA) hoặc cơ sở dữ liệu mới.`,
    en: `A backup is restored into an empty place only, and ${place} has ${found.en}; choose a new data folder (OPENPAR_DATA) or a new database.`,
  })
}
