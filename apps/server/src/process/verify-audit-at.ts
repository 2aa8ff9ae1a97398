import type { AuditVerdict } from '@openpar/domain/audit'
import { sql } from 'kysely'
import { INSTALLATION } from '../audit/record-change.ts'
import { verifyAudit } from '../audit/verify-audit.ts'
import { type Database, databaseOn, openPool } from '../platform/database/connect.ts'
import type { Sentence } from '../platform/private-database/database-refusal.ts'

/** A verdict, and whose the chains are. */
export interface NamedAuditVerdict extends AuditVerdict {
  /** The latest name of the root unit of every chain; absent where there is no such unit. */
  readonly names: Readonly<Record<string, Sentence>>
}

/** Verifies the audit trail of the database at `url`. */
export async function verifyAuditAt(url: string): Promise<NamedAuditVerdict> {
  const pool = openPool(url, { size: 1 })
  try {
    const db = databaseOn(pool)
    const verdict = await verifyAudit(db)
    return { ...verdict, names: await namesOf(db, Object.keys(verdict.heads)) }
  } finally {
    await pool.end()
  }
}

async function namesOf(db: Database, roots: readonly string[]): Promise<Record<string, Sentence>> {
  const { rows } = await sql<{ unit: string; name: string }>`
    select distinct on (unit_id) unit_id as unit, name from unit_state
    where unit_id = any(${roots}::uuid[]) and revoked_by is null order by unit_id, valid_from desc`.execute(
    db,
  )
  return {
    [INSTALLATION]: { vi: 'toàn hệ thống', en: 'installation' },
    ...Object.fromEntries(rows.map(({ unit, name }) => [unit, { vi: name, en: name }])),
  }
}
