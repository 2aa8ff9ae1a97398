import type { DatabaseAccess } from '../open-server.ts'
import { databaseOn, openPool } from '../platform/database/connect.ts'
import { migrate } from '../platform/database/migrate.ts'
import { type LoadedSample, type LoadSampleOptions, loadSample } from './load-sample.ts'

/**
 * Migrates the database of `access` and loads a sample into it, with the rights of the application.
 * @throws Problem `system-not-empty`
 */
export async function loadSampleAt(
  access: DatabaseAccess,
  options: LoadSampleOptions,
): Promise<LoadedSample> {
  await migrate(access.ownerUrl)
  const { appUrl, appRole } = access
  const pool = openPool(appUrl, { size: 1, ...(appRole === undefined ? {} : { role: appRole }) })
  try {
    return await loadSample(databaseOn(pool), options)
  } finally {
    await pool.end()
  }
}
