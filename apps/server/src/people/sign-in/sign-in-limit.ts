import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { keyedHash } from './secret-of.ts'

/** Failed attempts within the window after which a key waits for its end. An office shares one address. */
const MOST = { account: 10, address: 100 } as const

const WINDOW_SECONDS = 900

/** `db` outside any transaction: what is counted stays counted when the request fails. */
type Counted = Pick<Context, 'configuration' | 'db' | 'now' | 'request'>

/** An attempt that is counted as failed until `succeeded` is called. */
export interface Attempt {
  /** Takes the attempt off the count of the address and forgets those of the account. */
  succeeded(): Promise<void>
}

/**
 * Counts an attempt before it is made, per address and, with `account`, per account (any text that names it, known to
 * the system or not), so that many at once count as many. All processes share the counts.
 * @throws Problem `locked-out` with the seconds to wait
 */
export async function beginAttempt(counted: Counted, account?: string): Promise<Attempt> {
  const { configuration, db } = counted
  const addressKey = `address:${counted.request.ip}`
  const accountKey =
    account === undefined ? undefined : `account:${keyedHash(configuration, 'sign-in limit', account)}`
  await count(counted, addressKey, MOST.address)
  if (accountKey !== undefined) await count(counted, accountKey, MOST.account)
  return {
    succeeded: async () => {
      await db
        .updateTable('signInLimit')
        .set({ attempts: sql`greatest(attempts - 1, 0)` })
        .where('key', '=', addressKey)
        .execute()
      if (accountKey !== undefined) await db.deleteFrom('signInLimit').where('key', '=', accountKey).execute()
    },
  }
}

async function count({ db, now }: Counted, key: string, most: number): Promise<void> {
  const opened = new Date(now.getTime() - WINDOW_SECONDS * 1000)
  const { rows } = await sql<{ attempts: number; since: Date }>`
    insert into sign_in_limit as known (key, attempts, since) values (${key}, 1, ${now})
    on conflict (key) do update set
      attempts = case when known.since <= ${opened} then 1 else least(known.attempts + 1, 1000000) end,
      since = case when known.since <= ${opened} then ${now} else known.since end
    returning attempts, since`.execute(db)
  const { attempts, since } = rows[0]!
  if (attempts <= most) return
  const seconds = Math.ceil((since.getTime() - opened.getTime()) / 1000)
  throw new Problem('locked-out', {
    seconds: Math.max(seconds, 1),
    minutes: Math.max(Math.ceil(seconds / 60), 1),
  })
}

/** Forgets counts whose window is over. */
export async function forgetAttempts(db: Database, now: Date): Promise<void> {
  const opened = new Date(now.getTime() - WINDOW_SECONDS * 1000)
  await db.deleteFrom('signInLimit').where('since', '<', opened).execute()
}
