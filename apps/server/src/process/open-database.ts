import { readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import type { DatabaseAccess } from '../open-server.ts'
import type { Configuration } from '../platform/configuration/configuration.ts'
import { findHolder } from '../platform/private-database/data-folder/holder.ts'
import { DatabaseRefusal, type Sentence } from '../platform/private-database/database-refusal.ts'
import { startPrivateDatabase } from '../platform/private-database/start-private-database.ts'
import { StartFailure } from './start-failure.ts'

/** The database of a configuration, up and reachable. */
export interface OpenDatabase {
  readonly access: DatabaseAccess
  /** Whether it is the private one of the data folder. */
  readonly isPrivate: boolean
  /** Fulfilled when the private database has ended, asked or not; never for a foreign one. */
  readonly hasEnded: Promise<void>
  /** Stops the private database; leaves a foreign one alone. */
  readonly close: () => Promise<void>
}

/** The oldest PostgreSQL we work with, as `server_version_num` has it. */
const OLDEST = 150_000

const APP_ROLE = 'openpar_app'

async function checkForeign(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as name,
        current_setting('server_encoding') as encoding`,
    )
    const { number, name, encoding } = rows[0] as { number: number; name: string; encoding: string }
    if (number < OLDEST) {
      throw new StartFailure({
        vi: `Máy chủ PostgreSQL của DATABASE_URL là phiên bản ${name}; OpenPAR cần phiên bản 15 trở lên.`,
        en: `The PostgreSQL server of DATABASE_URL is version ${name}; OpenPAR needs 15 or newer.`,
      })
    }
    if (encoding !== 'UTF8') {
      throw new StartFailure({
        vi: `Cơ sở dữ liệu của DATABASE_URL dùng bảng mã ${encoding}; OpenPAR cần UTF8.`,
        en: `The database of DATABASE_URL is encoded in ${encoding}; OpenPAR needs UTF8.`,
      })
    }
  } finally {
    await client.end()
  }
}

async function openForeign(url: string): Promise<OpenDatabase> {
  await checkForeign(url)
  return {
    access: { ownerUrl: url, appUrl: url, appRole: APP_ROLE },
    isPrivate: false,
    hasEnded: new Promise(() => undefined),
    close: async () => undefined,
  }
}

/**
 * Opens the database for this process alone: the server at `DATABASE_URL`, or the private one in the data folder, which is
 * refused while another process has it.
 */
export async function openDatabase(
  { databaseUrl, dataFolder }: Configuration,
  tell: (sentence: Sentence) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) return openForeign(databaseUrl)
  const database = await startPrivateDatabase({ folder: dataFolder, log: tell })
  return {
    access: { ownerUrl: database.ownerUrl, appUrl: database.appUrl },
    isPrivate: true,
    hasEnded: database.hasEnded,
    close: database.stop,
  }
}

/**
 * Opens the database of a system that is there, beside a server that may be running: that of the running server where there is
 * one, else as `openDatabase` does. Where there is no system, refuses and makes none.
 */
export async function openDatabaseBeside(
  configuration: Configuration,
  tell: (sentence: Sentence) => void,
): Promise<OpenDatabase> {
  if (configuration.databaseUrl === undefined && !mayHoldDatabase(configuration.dataFolder)) {
    throw withoutSystem(configuration)
  }
  const database = await openOrJoin(configuration, tell)
  try {
    if (!(await hasTables(database.access.ownerUrl))) throw withoutSystem(configuration)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Whether a database is in the folder; true as well of one closed to us, whose opening tells what is wrong. */
function mayHoldDatabase(folder: string): boolean {
  try {
    return readdirSync(folder).some((name) => name.startsWith('database'))
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENOENT'
  }
}

async function hasTables(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query(`select to_regclass('public.audit_entry') is not null as found`)
    return rows[0].found
  } finally {
    await client.end()
  }
}

function withoutSystem({ databaseUrl, dataFolder }: Configuration): StartFailure {
  if (databaseUrl !== undefined) {
    return new StartFailure({
      vi: 'Cơ sở dữ liệu của DATABASE_URL chưa có bảng nào của OpenPAR. Hãy kiểm tra DATABASE_URL.',
      en: 'The database of DATABASE_URL has no OpenPAR tables yet. Check DATABASE_URL.',
    })
  }
  const folder = resolve(dataFolder)
  return new StartFailure({
    vi: `Thư mục ${folder} chưa có hệ thống OpenPAR nào. Hãy kiểm tra OPENPAR_DATA.`,
    en: `The folder ${folder} holds no OpenPAR system. Check OPENPAR_DATA.`,
  })
}

async function openOrJoin(
  configuration: Configuration,
  tell: (sentence: Sentence) => void,
): Promise<OpenDatabase> {
  try {
    return await openDatabase(configuration, tell)
  } catch (error) {
    if (!(error instanceof DatabaseRefusal) || error.code !== 'folder-in-use') throw error
    const urls = findHolder(configuration.dataFolder)?.urls
    if (urls === undefined) throw error
    return {
      access: { ownerUrl: urls.ownerUrl, appUrl: urls.appUrl },
      isPrivate: true,
      hasEnded: new Promise(() => undefined),
      close: async () => undefined,
    }
  }
}
