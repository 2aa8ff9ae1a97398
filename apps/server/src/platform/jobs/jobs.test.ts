import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startTestServer, type TestServer } from '../../testing/test-server.ts'
import { openPool } from '../database/connect.ts'
import { createLog } from '../logging/log.ts'
import type { JobKind } from './jobs.ts'
import { openJobs } from './open-jobs.ts'
import { prepareQueue } from './prepare-queue.ts'

const ran: string[] = []
let failures = 0
const kinds: readonly JobKind[] = [
  { name: 'test.note', run: async (payload) => void ran.push((payload as { text: string }).text) },
  {
    name: 'test.fail',
    retries: 0,
    run: async () => {
      failures++
      throw new Error('no')
    },
  },
]

let system: TestServer
let pool: ReturnType<typeof openPool>
let queue: Awaited<ReturnType<typeof openJobs>>

beforeAll(async () => {
  system = await startTestServer()
  await prepareQueue(system.url, kinds)
  await prepareQueue(system.url, kinds)
  pool = openPool(system.url, { role: 'openpar_app', size: 4 })
  queue = await openJobs(pool, createLog('silent'), { working: true })
  await queue.work(kinds, system.dependencies)
})
afterAll(async () => {
  await queue.jobs.stop()
  await pool.end()
  await system.close()
})

describe('the queue', () => {
  test('runs a job of a change that was committed, and none of one that was taken back', async () => {
    const send = (text: string, fail: boolean) =>
      system.db.transaction().execute(async (db) => {
        await queue.jobs.send('test.note', { text }, { db })
        if (fail) throw new Error('take back')
      })
    await send('lost', true).catch(() => {})
    await send('kept', false)
    await vi.waitFor(() => expect(ran).toEqual(['kept']), { timeout: 20_000 })
  })

  test('takes a job with a key once while it waits', async () => {
    const options = { key: 'same', afterSeconds: 600 }
    await queue.jobs.send('test.note', { text: 'one' }, options)
    await queue.jobs.send('test.note', { text: 'two' }, options)
    const { rows } = await pool.query(
      "select data from pgboss.job where name = 'test.note' and state = 'created' and singleton_key = 'same'",
    )
    expect(rows).toEqual([{ data: { text: 'one' } }])
  })

  test('keeps a job that failed for the administrator to see', async () => {
    await queue.jobs.send('test.fail', {})
    const failed = async () => {
      const { rows } = await pool.query(
        "select count(*)::int as n from pgboss.job where name = 'test.fail' and state = 'failed'",
      )
      return rows[0].n
    }
    await vi.waitFor(async () => expect(await failed()).toBe(1), { timeout: 20_000 })
    expect(failures).toBe(1)
  })
})
