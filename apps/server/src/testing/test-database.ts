import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate, migrations } from '../platform/database/migrate.ts'
import { prepareQueue } from '../platform/jobs/prepare-queue.ts'

const digest = createHash('sha256').update('with the queue')
for (const { name, sql } of migrations) digest.update(name).update(sql)
const TEMPLATE = `openpar_template_${digest.digest('hex').slice(0, 16)}`

const LOCK = 7_166_011_067

/** The address of another database on the same server. */
export function databaseUrl(cluster: string, database: string): string {
  const url = new URL(cluster)
  url.pathname = `/${database}`
  return url.href
}

async function onCluster<T>(cluster: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: cluster })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A migrated database that tests copy; made once for each content of the migrations. */
async function ensureTemplate(cluster: string): Promise<void> {
  await onCluster(cluster, async (client) => {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [TEMPLATE])
    if (rowCount !== 0) return
    const building = `openpar_building_${randomBytes(6).toString('hex')}`
    await client.query(`create database ${building}`)
    await migrate(databaseUrl(cluster, building))
    await prepareQueue(databaseUrl(cluster, building), [])
    await client.query(`alter database ${building} rename to ${TEMPLATE}`)
  })
}

/** A database of its own for one test file: migrated, empty, dropped by `drop`. */
export interface TestDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** Makes a test database on the server at `cluster`. */
export async function createTestDatabase(cluster: string): Promise<TestDatabase> {
  await ensureTemplate(cluster)
  const name = `openpar_test_${randomBytes(6).toString('hex')}`
  await onCluster(cluster, (client) => client.query(`create database ${name} template ${TEMPLATE}`))
  const drop = () =>
    onCluster(cluster, async (client) => {
      await client.query(`drop database ${name} with (force)`)
    })
  return { url: databaseUrl(cluster, name), drop }
}
