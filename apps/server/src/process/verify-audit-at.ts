import type { AuditVerdict } from '@openpar/domain/audit'
import { verifyAudit } from '../audit/verify-audit.ts'
import { databaseOn, openPool } from '../platform/database/connect.ts'

/** Verifies the audit trail of the database at `url`. */
export async function verifyAuditAt(url: string): Promise<AuditVerdict> {
  const pool = openPool(url, { size: 1 })
  try {
    return await verifyAudit(databaseOn(pool))
  } finally {
    await pool.end()
  }
}
