import pg from 'pg'
import { PgBoss } from 'pg-boss'
import type { JobKind } from './jobs.ts'

/** The schema that the queue keeps its tables in. */
export const SCHEMA = 'pgboss'

const ZONE = 'Asia/Ho_Chi_Minh'

/** Creates or updates the tables, queues and timetables of the queue as the owner, and lets `openpar_app` use them. */
export async function prepareQueue(ownerUrl: string, kinds: readonly JobKind[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: SCHEMA,
    supervise: false,
    schedule: false,
    max: 2,
  })
  boss.on('error', () => {})
  await boss.start()
  try {
    const existing = new Set((await boss.getQueues()).map(({ name }) => name))
    for (const { name, retries = 2, expireInSeconds = 300, schedule } of kinds) {
      const options = { retryLimit: retries, retryBackoff: true, retryDelay: 5, expireInSeconds }
      if (existing.has(name)) await boss.updateQueue(name, options)
      else await boss.createQueue(name, { ...options, policy: 'short' })
      if (schedule !== undefined) await boss.schedule(name, schedule, {}, { tz: ZONE })
    }
  } finally {
    await boss.stop({ graceful: false })
  }
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`grant usage on schema ${SCHEMA} to openpar_app`)
    await client.query(
      `grant select, insert, update, delete on all tables in schema ${SCHEMA} to openpar_app`,
    )
    await client.query(`grant usage, select on all sequences in schema ${SCHEMA} to openpar_app`)
    await client.query(`grant execute on all functions in schema ${SCHEMA} to openpar_app`)
  } finally {
    await client.end()
  }
}
