import { features } from '../../apps/server/src/features.ts'
import { createAuthenticate } from '../../apps/server/src/people/create-authenticate.ts'
import { readConfiguration } from '../../apps/server/src/platform/configuration/read-configuration.ts'
import { databaseOn, openPool } from '../../apps/server/src/platform/database/connect.ts'
import { createFiles } from '../../apps/server/src/platform/files/index.ts'
import type { Dependencies } from '../../apps/server/src/platform/http/context.ts'
import { createApplication } from '../../apps/server/src/platform/http/create-application.ts'
import { openEventHub } from '../../apps/server/src/platform/http/event-hub.ts'
import type { Feature } from '../../apps/server/src/platform/http/feature.ts'
import { createLog } from '../../apps/server/src/platform/logging/log.ts'
import { CollectedJobs } from '../../apps/server/src/testing/collected-jobs.ts'

/**
 * A server in a process of its own on the database BENCH_URL, with sign-in as in earnest, and beside the features two
 * bare routes on the same pool: one asks for `select 1`, one inserts a row and waits for its commit. Writes its address to standard output.
 */
const pool = openPool(process.env.BENCH_URL!, { role: 'openpar_app' })
const owner = openPool(process.env.BENCH_URL!, {})
await owner.query('create table bench_row (id bigserial primary key, body jsonb not null)')
const configuration = readConfiguration({
  OPENPAR_DATA: process.env.BENCH_FOLDER,
  OPENPAR_REQUESTS_PER_MINUTE: '10000000',
})
const dependencies: Dependencies = {
  configuration,
  db: databaseOn(pool),
  files: await createFiles({ folder: `${process.env.BENCH_FOLDER}/files` }),
  jobs: new CollectedJobs([]),
  log: createLog('warn'),
  now: () => new Date(),
}
const yardstick: Feature = {
  name: 'yardstick',
  routes: [],
  problems: {},
  plugin: async (server) => {
    server.get('/bench/select-one', async () => (await pool.query('select 1 as one')).rows[0])
    server.post('/bench/insert-one', async ({ body }) => {
      const { rows } = await owner.query('insert into bench_row (body) values ($1) returning id', [body])
      return rows[0]
    })
  },
}
const hub = await openEventHub(pool)
const authenticate = createAuthenticate(dependencies, pool)
const server = await createApplication([...features, yardstick], {
  ...dependencies,
  pool,
  hub,
  authenticate,
  version: 'bench',
})
process.stdout.write(`${await server.listen({ host: '127.0.0.1', port: 0 })}\n`)
process.on('SIGTERM', async () => {
  await hub.close()
  await server.close()
  await pool.end()
  await owner.end()
  process.exit(0)
})
