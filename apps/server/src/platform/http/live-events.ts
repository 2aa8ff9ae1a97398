import { sql } from 'kysely'
import type { Database } from '../database/connect.ts'
import type { LiveEvent } from './context.ts'

/** The channel of PostgreSQL that carries events between processes. */
export const CHANNEL = 'openpar_event'

/** Hands the event to every process once the transaction commits; it is dropped when the transaction fails. */
export async function announceEvent(db: Database, event: LiveEvent): Promise<void> {
  await sql`select pg_notify(${CHANNEL}, ${JSON.stringify(event)})`.execute(db)
}
