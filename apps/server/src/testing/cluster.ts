import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPrivateDatabase } from '../platform/private-database/start-private-database.ts'

/** A PostgreSQL server that tests may create databases on. */
export interface Cluster {
  /** The address of a database whose user may create databases and roles. */
  readonly url: string
  stop(): Promise<void>
}

/** The server at DATABASE_URL, or else a private one of its own that `stop` removes. */
export async function startCluster(): Promise<Cluster> {
  const given = process.env.DATABASE_URL
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} }
  const folder = mkdtempSync(join(tmpdir(), 'openpar-test-'))
  // As root the database runs as another user, who must get to the folder.
  chmodSync(folder, 0o755)
  const database = await startPrivateDatabase({ folder, log: () => {} })
  const stop = async () => {
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: database.superuserUrl, stop }
}
