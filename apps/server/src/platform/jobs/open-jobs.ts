import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { fromKysely, PgBoss, type Db as QueueDatabase } from 'pg-boss'
import type { Dependencies } from '../http/context.ts'
import type { Log } from '../logging/log.ts'
import type { JobKind, Jobs } from './jobs.ts'
import { SCHEMA } from './prepare-queue.ts'

const onPool = (pool: pg.Pool): QueueDatabase => ({ executeSql: (text, values) => pool.query(text, values) })

/** Opens the queue on a database that `prepareQueue` made ready. */
export async function openJobs(pool: pg.Pool, log: Log, { working }: { readonly working: boolean }) {
  const boss = new PgBoss({
    db: onPool(pool),
    schema: SCHEMA,
    migrate: false,
    createSchema: false,
    supervise: working,
    schedule: working,
  })
  boss.on('error', (error) => log.error({ error }, 'queue failed'))
  await boss.start()
  const jobs: Jobs = {
    send: async (name, payload, { key, afterSeconds, db } = {}) => {
      await boss.send(name, payload, {
        singletonKey: key ?? randomUUID(),
        ...(afterSeconds === undefined ? {} : { startAfter: afterSeconds }),
        ...(db === undefined ? {} : { db: fromKysely(db) }),
      })
    },
    stop: () => boss.stop({ graceful: true, close: false, timeout: 20_000 }),
  }
  /** Begins to work on jobs of the kinds. */
  const work = async (kinds: readonly JobKind[], dependencies: Dependencies) => {
    for (const kind of kinds) {
      await boss.work<object>(kind.name, { pollingIntervalSeconds: 1 }, async (batch) => {
        for (const { id, data } of batch) {
          log.info({ job: id, kind: kind.name }, 'job begins')
          await kind.run(data, dependencies)
        }
      })
    }
  }
  return { jobs, work }
}
