import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type Configuration,
  type DatabaseAccess,
  type OpenServer,
  openServer,
  readConfiguration,
} from '@openpar/server'
import { inject } from 'vitest'
import { createLog } from '../../apps/server/src/platform/logging/log.ts'
import { createTestDatabase } from '../../apps/server/src/testing/test-database.ts'

/** A whole system on a port of the loopback, with a database of its own. */
export interface System extends OpenServer {
  /** `http://127.0.0.1:port` */
  readonly address: string
  readonly access: DatabaseAccess
}

/** Starts a system; empty unless the test fills it. */
export async function startSystem(settings: Partial<Configuration> = {}): Promise<System> {
  const database = await createTestDatabase(inject('cluster'))
  const folder = mkdtempSync(join(tmpdir(), 'openpar-journey-'))
  const configuration = {
    ...readConfiguration({ OPENPAR_DATA: folder, OPENPAR_PORT: '0', OPENPAR_REQUESTS_PER_MINUTE: '1000000' }),
    ...settings,
  }
  const access = { ownerUrl: database.url, appUrl: database.url, appRole: 'openpar_app' }
  const open = await openServer(configuration, access, createLog('error'))
  const address = await open.server.listen({ host: '127.0.0.1', port: 0 })
  const close = async () => {
    await open.close()
    await database.drop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { ...open, address, access, close }
}
