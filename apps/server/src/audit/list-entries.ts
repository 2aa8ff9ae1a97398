import type { AuditEntry } from '@openpar/domain/audit'
import { sql } from 'kysely'
import { inScope, loadUnitMap } from '../organisation/unit-map.ts'
import { unitName } from '../organisation/unit-name.ts'
import type { Database } from '../platform/database/connect.ts'
import type { Cursor } from '../platform/http/list/cursor.ts'
import { INSTALLATION } from './record-change.ts'

export interface EntryFilters {
  readonly person?: string | undefined
  readonly unit?: string | undefined
  readonly action?: string | undefined
  readonly subjectKind?: string | undefined
  readonly subjectId?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

interface Row {
  readonly province: string
  readonly position: number
  readonly at: Date
  readonly person: string | null
  readonly personName: string | null
  readonly token: string | null
  readonly action: string
  readonly kind: string
  readonly subject: string
  readonly unit: string | null
  readonly unitName: string | null
  readonly before: unknown
  readonly after: unknown
  readonly reason: string | null
  readonly request: string | null
  readonly address: string | null
  readonly hash: string
}

const present = (row: Row): AuditEntry => ({
  province: row.province,
  position: row.position,
  at: row.at.toISOString(),
  person: row.person === null ? null : { id: row.person, name: row.personName ?? '' },
  token: row.token,
  action: row.action,
  subject: { kind: row.kind, id: row.subject },
  unit: row.unit === null ? null : { id: row.unit, name: row.unitName },
  before: row.before,
  after: row.after,
  reason: row.reason,
  request: row.request,
  address: row.address,
  hash: row.hash,
})

/** The unit at the top of the map where there is one only: who looks after it looks after the installation. */
const soleRoot = sql`
  select min(unit_id::text)::uuid from unit_state
  where parent_id is null and valid_to is null and revoked_by is null having count(*) = 1`

/**
 * Entries that `scope` may see, the newest first or last, after the cursor, one more than `limit`. What concerns the installation as a whole
 * is seen by who looks after its only top unit. Days of the filter are days in Viet Nam, both included.
 */
export async function listEntries(
  db: Database,
  scope: 'everywhere' | readonly string[],
  filters: EntryFilters,
  today: string,
  page: { readonly descending: boolean; readonly after: Cursor | undefined; readonly limit: number },
): Promise<readonly { readonly item: AuditEntry; readonly cursor: Cursor }[]> {
  const map = await loadUnitMap(db, today)
  const conditions = [sql`true`]
  const { person, unit, action, subjectKind, subjectId, from, to } = filters
  if (scope !== 'everywhere') {
    if (scope.length === 0) return []
    const roots = sql.join(scope.map((one) => sql`${one}::uuid`))
    conditions.push(sql`(
      ${inScope(sql`entry.unit_id`, scope, map)}
      or (entry.unit_id is null and entry.province_id in (${roots}))
      or (entry.province_id = ${INSTALLATION} and (${soleRoot}) in (${roots}))
    )`)
  }
  if (person !== undefined) conditions.push(sql`entry.person_id = ${person}`)
  if (unit !== undefined) conditions.push(sql`${inScope(sql`entry.unit_id`, [unit], map)}`)
  if (action !== undefined) conditions.push(sql`entry.action like ${`${action.replace(/[\\%_]/g, '\\$&')}%`}`)
  if (subjectKind !== undefined) conditions.push(sql`entry.subject_kind = ${subjectKind}`)
  if (subjectId !== undefined) conditions.push(sql`entry.subject_id = ${subjectId}`)
  if (from !== undefined)
    conditions.push(sql`entry.at >= (${from}::date)::timestamp at time zone 'Asia/Ho_Chi_Minh'`)
  if (to !== undefined)
    conditions.push(sql`entry.at < (${to}::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'`)
  if (page.after !== undefined) {
    const beyond = page.descending ? sql`<` : sql`>`
    conditions.push(sql`(entry.at, entry.province_id::text || lpad(entry.position::text, 20, '0')) ${beyond}
      (${page.after.value}::timestamptz, ${page.after.id})`)
  }
  const direction = page.descending ? sql`desc` : sql`asc`
  const { rows } = await sql<Row & { readonly exact: string }>`
    select entry.province_id as province, entry.position, entry.at, entry.at::text as exact, entry.person_id as person,
      person.name as person_name, entry.token_id as token, entry.action, entry.subject_kind as kind,
      entry.subject_id as subject, entry.unit_id as unit,
      ${unitName(sql`entry.unit_id`, today)} as unit_name,
      entry.before, entry.after, entry.reason, entry.request_id as request, host(entry.address) as address,
      encode(entry.hash, 'hex') as hash
    from audit_entry entry left join person on person.id = entry.person_id
    where ${sql.join(conditions, sql` and `)}
    order by entry.at ${direction}, entry.province_id::text || lpad(entry.position::text, 20, '0') ${direction}
    limit ${page.limit + 1}`.execute(db)
  return rows.map((row) => ({
    item: present(row),
    cursor: { value: row.exact, id: `${row.province}${String(row.position).padStart(20, '0')}` },
  }))
}
