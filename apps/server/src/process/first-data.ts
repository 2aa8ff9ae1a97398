import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { OpenServer } from '../open-server.ts'
import { openSetUp } from '../people/join/set-up-code.ts'
import { loadSample } from '../sample/load-sample.ts'
import type { OpenDatabase } from './open-database.ts'
import { listSampleAccounts, type SampleAccount } from './sample-accounts.ts'
import type { ServeOptions } from './serve.ts'

/** How a new system is to be entered. */
export interface FirstData {
  /** Opens the set-up wizard of an empty system; absent where somebody has an account. */
  readonly setUpCode?: string
  /** One of each role; empty where the data is no sample. */
  readonly sampleAccounts: readonly SampleAccount[]
}

/** Left in a data folder that is to stay without the sample province. */
const MARK = 'without-sample'

/** Whether this is a new data folder that nobody wants to stay empty. */
async function wantsSample(
  open: OpenServer,
  database: OpenDatabase,
  options: ServeOptions,
): Promise<boolean> {
  if (!database.isPrivate) return false
  const { rows } = await sql<{ empty: boolean }>`
    select not exists (select from unit) and not exists (select from person)
      and not exists (select from edition) as empty`.execute(open.dependencies.db)
  if (rows[0]?.empty !== true) return false
  const mark = join(options.configuration.dataFolder, MARK)
  if (options.empty) writeFileSync(mark, '')
  return !existsSync(mark)
}

/** Loads the sample province into a new data folder, or else opens the set-up of an empty system. */
export async function prepareFirstData(
  open: OpenServer,
  database: OpenDatabase,
  options: ServeOptions,
): Promise<FirstData> {
  const { db, files, now } = open.dependencies
  if (await wantsSample(open, database, options)) {
    options.log.info('loading the sample province')
    await loadSample(db, { now: now(), files, ...(options.report ? { report: options.report } : {}) })
  }
  const setUpCode = await openSetUp(db, now())
  return { ...(setUpCode === undefined ? {} : { setUpCode }), sampleAccounts: await listSampleAccounts(db) }
}
