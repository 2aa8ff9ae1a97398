import type { Actor } from '@openpar/domain/people'
import { recordChange } from '../audit/record-change.ts'
import type { Database } from '../platform/database/connect.ts'
import { Problem } from '../platform/errors/problem.ts'
import type { AuditChange, Context } from '../platform/http/context.ts'
import type { Jobs } from '../platform/jobs/jobs.ts'

/** Why a route keeps its own transaction: the pipeline stores the first answer and a hash of the body for repeats. */
export const HOLDS_SECRETS =
  'Takes or answers a secret that must not be stored for repeats; records in its own transaction.'

/** A transaction with its audit trail. */
export interface Recorded {
  readonly db: Database
  readonly now: Date
  /** Jobs sent are queued when the transaction commits. */
  readonly jobs: Pick<Jobs, 'send'>
  /** As `context.record`, by the actor of the transaction. */
  record(change: AuditChange): Promise<void>
}

/**
 * Does the work of a `traceless` route in a transaction, as the pipeline does for others: what changes is recorded with
 * it or not at all. A returned problem is thrown after commit, so that counts of failures stay.
 * @param actor who acts; by default who is signed in
 */
export async function inOwnTransaction<T>(
  context: Context,
  work: (recorded: Recorded) => Promise<T | Problem>,
  actor: Actor | undefined = context.visitor,
): Promise<T> {
  const outcome = await context.db.transaction().execute((db) =>
    work({
      db,
      now: context.now,
      jobs: { send: (name, payload, options) => context.jobs.send(name, payload, { ...options, db }) },
      record: (change) =>
        recordChange(db, change, actor, context.now, {
          request: String(context.request.id),
          address: context.request.ip,
        }),
    }),
  )
  if (outcome instanceof Problem) throw outcome
  return outcome
}

/** The actor of a change that a person makes to the own account before being signed in. */
export const asPerson = (person: string): Actor => ({ person, name: '', grants: [] })

/** Refuses machines where only a person who is signed in may act. */
export function requireSession(context: Context): Actor {
  if (context.actor.scopes !== undefined) throw new Problem('session-needed')
  return context.actor
}
