import type { AuditFault, AuditVerdict } from '@openpar/domain/audit'
import { sql } from 'kysely'
import type { Database } from '../platform/database/connect.ts'

interface ChainRow {
  readonly province: string
  readonly entries: number
  readonly last: number
  readonly head: Buffer
  readonly known: Buffer | null
  readonly knownPosition: number | null
  readonly position: number | null
  readonly fault: AuditFault | null
}

/**
 * Recomputes every chain of audit entries. An entry is `changed` when its hash does not follow from its content,
 * `unlinked` when it does not continue the one before, a `gap` when positions are missing, `cut-off` when the chain ends
 * before the head that the database keeps.
 */
export async function verifyAudit(db: Database): Promise<AuditVerdict> {
  const { rows } = await sql<ChainRow>`
    with linked as (
      select entry.province_id, entry.position, entry.hash, entry.previous_hash,
        audit_entry_digest(entry) as digest,
        lag(entry.hash, 1, sha256(convert_to(entry.province_id::text, 'UTF8'))) over chain as before,
        lag(entry.position, 1, 0::bigint) over chain as place
      from audit_entry entry
      window chain as (partition by entry.province_id order by entry.position)
    ), judged as (
      select province_id, position, hash, case
        when position <> place + 1 then 'gap'
        when previous_hash <> before then 'unlinked'
        when hash <> digest then 'changed'
      end as fault from linked
    ), chains as (
      select province_id, count(*) as entries, max(position) as last,
        (array_agg(hash order by position desc))[1] as head,
        min(position) filter (where fault is not null) as bad
      from judged group by province_id
    )
    select coalesce(chains.province_id, audit_head.province_id) as province, coalesce(chains.entries, 0) as entries,
      coalesce(chains.last, 0) as last, coalesce(chains.head, audit_head.hash) as head, audit_head.hash as known,
      audit_head.position as known_position, chains.bad as position,
      (select fault from judged j where j.province_id = chains.province_id and j.position = chains.bad) as fault
    from chains full join audit_head on audit_head.province_id = chains.province_id
    order by province`.execute(db)
  const faults = rows.flatMap((chain) => {
    if (chain.position !== null && chain.fault !== null) {
      return [{ province: chain.province, position: chain.position, fault: chain.fault }]
    }
    const whole = chain.known?.equals(chain.head) === true && chain.knownPosition === chain.last
    return whole ? [] : [{ province: chain.province, position: chain.last + 1, fault: 'cut-off' as const }]
  })
  return {
    entries: rows.reduce((sum, { entries }) => sum + entries, 0),
    heads: Object.fromEntries(rows.map(({ province, head }) => [province, head.toString('hex')])),
    faults,
  }
}
