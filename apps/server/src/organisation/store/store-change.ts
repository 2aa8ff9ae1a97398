import {
  type OrganisationChange,
  type StateEnd,
  touchedUnits,
  type UnitState,
} from '@openpar/domain/organisation'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { foldedOf } from './state-row.ts'

/** What is written of an operation beside its change. */
export interface OperationRecord {
  readonly id: string
  readonly kind:
    | 'found'
    | 'rename'
    | 'recode'
    | 'move'
    | 'merge'
    | 'split'
    | 'close'
    | 'undo'
    | 'import'
    | 'load'
  readonly on: string
  readonly basis: string
  readonly undoes?: string
}

/** Rows go to the database as one JSON text: thousands of them cost one round trip. */
const rowsOf = (rows: readonly unknown[]) => sql`${JSON.stringify(rows)}::jsonb`

const key = ({ unit, from }: { readonly unit: string; readonly from: string }) => ({ unit, from })

async function revoke(db: Database, states: readonly UnitState[], operation: string): Promise<void> {
  await sql`update unit_state set revoked_by = ${operation}
    from jsonb_to_recordset(${rowsOf(states.map(key))}) as gone (unit uuid, "from" date)
    where unit_id = gone.unit and valid_from = gone."from" and revoked_by is null`.execute(db)
}

async function setEnds(db: Database, ends: readonly StateEnd[], operation: string): Promise<void> {
  await sql`update unit_state set valid_to = ended."to", closed_by = ${operation}
    from jsonb_to_recordset(${rowsOf(ends)}) as ended (unit uuid, "from" date, "to" date)
    where unit_id = ended.unit and valid_from = ended."from" and revoked_by is null`.execute(db)
}

async function takeBackEnds(db: Database, ends: readonly StateEnd[]): Promise<void> {
  await sql`update unit_state set valid_to = null, closed_by = null
    from jsonb_to_recordset(${rowsOf(ends.map(key))}) as ended (unit uuid, "from" date)
    where unit_id = ended.unit and valid_from = ended."from" and revoked_by is null`.execute(db)
}

async function insertStates(db: Database, states: readonly UnitState[], operation: string): Promise<void> {
  const rows = states.map((state) => ({ ...state, folded: foldedOf(state) }))
  await sql`insert into unit_state
      (unit_id, valid_from, valid_to, kind, code, name, short_name, label, parent_id, folded, opened_by, closed_by)
    select unit, "from", "to", kind, code, name, "shortName", label, parent, folded, ${operation}::uuid,
      case when "to" is null then null else ${operation}::uuid end
    from jsonb_to_recordset(${rowsOf(rows)}) as state (unit uuid, "from" date, "to" date, kind text, code text,
      name text, "shortName" text, label text, parent uuid, folded text)`.execute(db)
}

/**
 * Writes a change that the domain has found good, under an operation of its own, and raises the version of every unit
 * it touches. Answers these versions. The transaction must hold `lockMap`.
 */
export async function storeChange(
  db: Database,
  change: OrganisationChange,
  operation: OperationRecord,
): Promise<Readonly<Record<string, number>>> {
  const touched = touchedUnits(change)
  if (change.founded.length > 0) {
    await sql`insert into unit (id) select value::uuid from jsonb_array_elements_text(${rowsOf(change.founded)})
      on conflict (id) do nothing`.execute(db)
  }
  await db
    .insertInto('unitOperation')
    .values({
      id: operation.id,
      kind: operation.kind,
      effectiveOn: operation.on,
      basis: operation.basis,
      touched: [...touched],
      undoes: operation.undoes ?? null,
    })
    .execute()
  if (change.removed.length > 0) await revoke(db, change.removed, operation.id)
  if (change.reopened.length > 0) await takeBackEnds(db, change.reopened)
  if (change.closed.length > 0) await setEnds(db, change.closed, operation.id)
  if (change.opened.length > 0) await insertStates(db, change.opened, operation.id)
  if (change.successions.length > 0) {
    await sql`insert into succession (from_unit_id, to_unit_id, effective_on, share, kind, basis, operation_id)
      select "from", "to", "on", share, kind, basis, ${operation.id}::uuid
      from jsonb_to_recordset(${rowsOf(change.successions)})
        as s ("from" uuid, "to" uuid, "on" date, share numeric, kind text, basis text)`.execute(db)
  }
  const founded = new Set(change.founded)
  const { rows } = await sql<{ readonly id: string; readonly version: number }>`
    update unit set version = version + 1
    from jsonb_array_elements_text(${rowsOf(touched.filter((unit) => !founded.has(unit)))}) as touched
    where unit.id = touched::uuid returning unit.id, version`.execute(db)
  return Object.fromEntries([
    ...change.founded.map((id) => [id, 1] as const),
    ...rows.map(({ id, version }) => [id, version] as const),
  ])
}
