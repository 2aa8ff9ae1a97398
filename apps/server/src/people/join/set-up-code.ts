import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { hashOfCode, newCode } from './issued-code.ts'

/** Whether the system is empty: nobody has an account, so the set-up wizard stands open. */
export async function isEmpty(db: Database): Promise<boolean> {
  const { rows } = await sql<{ empty: boolean }>`select not exists (select from person) as empty`.execute(db)
  return rows[0]!.empty
}

/**
 * On an empty system, a fresh one-time code that whoever reads the console of the server gives to the set-up wizard, so
 * that nobody else on the network grabs the system. Undefined where there are accounts. Each process may make its own.
 */
export async function openSetUp(db: Database, now: Date): Promise<string | undefined> {
  if (!(await isEmpty(db))) return undefined
  const code = newCode()
  await db
    .insertInto('setUpCode')
    .values({ hash: hashOfCode(code), createdAt: now })
    .execute()
  return code
}
