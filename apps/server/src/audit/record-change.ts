import type { Actor } from '@openpar/domain/people'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'
import type { JsonValue } from '../platform/database/schema.ts'
import type { AuditChange } from '../platform/http/context.ts'

/** The chain of what concerns the installation as a whole. */
export const INSTALLATION = '00000000-0000-0000-0000-000000000000'

/** Where a change came from. */
export interface Origin {
  readonly request?: string
  readonly address?: string
}

const json = (value: unknown): RawBuilder<JsonValue> | null =>
  value === undefined ? null : sql<JsonValue>`${JSON.stringify(value)}::jsonb`

/**
 * Writes one audit entry in the transaction of the change; `actor` undefined means the system itself. The database
 * gives it its place in the chain. Holds the lock of the chain until commit: record last.
 */
export async function recordChange(
  db: Database,
  change: AuditChange,
  actor: Actor | undefined,
  now: Date,
  origin: Origin = {},
): Promise<void> {
  await db
    .insertInto('auditEntry')
    .values({
      provinceId: change.province ?? INSTALLATION,
      at: now,
      personId: actor?.person ?? null,
      tokenId: actor?.token ?? null,
      action: change.action,
      subjectKind: change.subject.kind,
      subjectId: change.subject.id,
      unitId: change.unit ?? null,
      before: json(change.before),
      after: json(change.after),
      reason: change.why ?? null,
      requestId: origin.request ?? null,
      address: origin.address ?? null,
      // The trigger writes the next three; the table demands that they are there.
      position: 1,
      previousHash: sql`''::bytea`,
      hash: sql`''::bytea`,
    })
    .execute()
}
