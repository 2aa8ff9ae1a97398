import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Action, Actor, Grant, Role } from '@openpar/domain/people'
import type { FastifyInstance } from 'fastify'
import type pg from 'pg'
import { inject } from 'vitest'
import { features } from '../features.ts'
import type { Configuration } from '../platform/configuration/configuration.ts'
import { readConfiguration } from '../platform/configuration/read-configuration.ts'
import { type Database, databaseOn, openPool } from '../platform/database/connect.ts'
import { createFiles } from '../platform/files/index.ts'
import type { Dependencies } from '../platform/http/context.ts'
import { createApplication } from '../platform/http/create-application.ts'
import { openEventHub } from '../platform/http/event-hub.ts'
import type { Authenticate } from '../platform/http/register-route.ts'
import { createLog } from '../platform/logging/log.ts'
import { CollectedJobs } from './collected-jobs.ts'
import { type TestClient, testClient } from './test-client.ts'
import { createTestDatabase } from './test-database.ts'

/** Who a client is: one role on a unit, or several grants, or only the scopes of an access token. */
interface Identity {
  readonly role?: Role
  readonly unit?: string
  readonly grants?: readonly Grant[]
  readonly person?: string
  readonly name?: string
  readonly scopes?: readonly Action[]
}

/** A whole server on a database of its own, reached without a port. */
export interface TestServer {
  readonly server: FastifyInstance
  readonly dependencies: Dependencies
  /** As `openpar_app`. */
  readonly db: Database
  /** As the owner: to prepare and to tamper. */
  readonly owner: Database
  readonly url: string
  /** A client who acts as somebody; the person has a row in `person`. Without identity: a visitor. */
  as(identity?: Identity): Promise<TestClient>
  /** Runs the jobs that wait. */
  runJobs(): Promise<void>
  /** Forgets the jobs that wait. */
  loseJobs(): void
  close(): Promise<void>
}

export interface TestServerOptions {
  readonly now?: () => Date
  readonly configuration?: Partial<Configuration>
  /** Sign-in for real instead of by `as`: makes the function from dependencies and pool. */
  readonly authenticate?: (dependencies: Dependencies, pool: pg.Pool) => Authenticate
}

async function ensurePerson(owner: Database, actor: Actor): Promise<void> {
  await owner
    .insertInto('person')
    .values({ id: actor.person, name: actor.name, email: `${actor.person}@example.test` })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Work is given to appraisers by the grants that are stored, not by those that a request carries. */
async function ensureAppraiser(owner: Database, { person, grants }: Actor): Promise<void> {
  for (const { role, unit } of grants) {
    if (role !== 'appraiser') continue
    const known = await owner.selectFrom('unit').select('id').where('id', '=', unit).executeTakeFirst()
    if (known === undefined) continue
    await owner
      .insertInto('grantOfRole')
      .values({ id: randomUUID(), personId: person, role, unitId: unit, validFrom: '2000-01-01' })
      .execute()
  }
}

/** Starts a server for one test file; close it in `afterAll`. */
export async function startTestServer(options: TestServerOptions = {}): Promise<TestServer> {
  const database = await createTestDatabase(inject('cluster'))
  const folder = mkdtempSync(join(tmpdir(), 'openpar-files-'))
  const pool = openPool(database.url, { role: 'openpar_app', size: 8 })
  const ownerPool = openPool(database.url, { size: 2 })
  const configuration = {
    ...readConfiguration({ OPENPAR_DATA: folder, OPENPAR_REQUESTS_PER_MINUTE: '10000000' }),
    ...options.configuration,
  }
  const jobs = new CollectedJobs(features.flatMap((feature) => feature.jobs ?? []))
  const dependencies: Dependencies = {
    configuration,
    db: databaseOn(pool),
    files: await createFiles({ folder: join(folder, 'files') }),
    jobs,
    log: createLog('silent'),
    now: options.now ?? (() => new Date()),
  }
  const owner = databaseOn(ownerPool)
  const actors = new Map<string, Actor>()
  const authenticate =
    options.authenticate?.(dependencies, pool) ??
    (async (request) => actors.get(String(request.headers['x-test-person'])))
  const hub = await openEventHub(pool)
  const server = await createApplication(features, {
    ...dependencies,
    pool,
    hub,
    authenticate,
    version: 'test',
  })
  await server.ready()
  return {
    server,
    dependencies,
    db: dependencies.db,
    owner,
    url: database.url,
    as: async (identity) => {
      if (identity === undefined) return testClient(server, '', {})
      const { role, unit, person = randomUUID(), name = 'Người thử', scopes } = identity
      const one =
        role === undefined ? [] : [{ role, unit: unit ?? randomUUID(), from: '2000-01-01', to: null }]
      const actor: Actor = {
        person,
        name,
        grants: identity.grants ?? one,
        ...(scopes === undefined ? {} : { scopes }),
      }
      await ensurePerson(owner, actor)
      await ensureAppraiser(owner, actor)
      const key = randomUUID()
      actors.set(key, actor)
      return testClient(server, person, { 'x-test-person': key })
    },
    runJobs: () => jobs.run(dependencies),
    loseJobs: () => jobs.lose(),
    close: async () => {
      await hub.close()
      await server.close()
      await pool.end()
      await ownerPool.end()
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
