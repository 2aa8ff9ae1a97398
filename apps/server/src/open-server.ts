import type { FastifyInstance } from 'fastify'
import { features } from './features.ts'
import { createAuthenticate } from './people/create-authenticate.ts'
import type { Configuration } from './platform/configuration/configuration.ts'
import { databaseOn, openPool } from './platform/database/connect.ts'
import { migrate } from './platform/database/migrate.ts'
import type { Dependencies } from './platform/http/context.ts'
import { createApplication } from './platform/http/create-application.ts'
import { openEventHub } from './platform/http/event-hub.ts'
import { openJobs } from './platform/jobs/open-jobs.ts'
import { prepareQueue } from './platform/jobs/prepare-queue.ts'
import type { Log } from './platform/logging/log.ts'
import { openFiles } from './process/open-files.ts'
import { version } from './process/version.ts'

/** The database as the server reaches it. */
export interface DatabaseAccess {
  /** As the role that migrates. */
  readonly ownerUrl: string
  /** As the role that runs the application. */
  readonly appUrl: string
  /** The role to take on after connecting, where the login of `appUrl` is not `openpar_app` itself. */
  readonly appRole?: string
}

/** A server whose database is migrated and whose jobs run; not yet listening. */
export interface OpenServer {
  readonly server: FastifyInstance
  readonly dependencies: Dependencies
  /** Answers what is under way, stops jobs, closes connections. */
  close(): Promise<void>
}

/** Opens everything but the database server itself and the port. */
export async function openServer(
  configuration: Configuration,
  access: DatabaseAccess,
  log: Log,
): Promise<OpenServer> {
  const kinds = features.flatMap(({ jobs = [] }) => jobs)
  await migrate(access.ownerUrl)
  await prepareQueue(access.ownerUrl, kinds)
  const pool = openPool(access.appUrl, access.appRole === undefined ? {} : { role: access.appRole })
  const working = configuration.services.includes('worker')
  const { jobs, work } = await openJobs(pool, log, { working })
  const hub = await openEventHub(pool)
  const dependencies: Dependencies = {
    configuration,
    db: databaseOn(pool),
    files: await openFiles(configuration),
    jobs,
    log,
    now: () => new Date(),
  }
  const authenticate = createAuthenticate(dependencies, pool)
  const server = await createApplication(features, { ...dependencies, pool, hub, authenticate, version })
  await server.ready()
  if (working) await work(kinds, dependencies)
  const close = async () => {
    await hub.close()
    await server.close()
    await jobs.stop()
    await pool.end()
  }
  return { server, dependencies, close }
}
