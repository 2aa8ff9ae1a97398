import {
  type Organisation,
  organisationOf,
  type Share,
  type Succession,
  shareOfMillionths,
  WHOLE,
} from '@openpar/domain/organisation'
import { type RawBuilder, sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { type StateRow, stateOfRow } from './state-row.ts'

/** `numeric(7,6)` as the shortest text of the share. */
export function shareOfNumeric(text: string): Share {
  return shareOfMillionths(Math.round(Number(text) * WHOLE))
}

interface SuccessionRow {
  readonly fromUnitId: string
  readonly toUnitId: string
  readonly effectiveOn: string
  readonly share: string
  readonly kind: Succession['kind']
  readonly basis: string
}

async function organisationWhere(
  db: Database,
  states: RawBuilder<unknown>,
  successions: RawBuilder<unknown>,
): Promise<Organisation> {
  const [stateRows, successionRows] = [
    await sql<StateRow>`
      select state.unit_id, state.valid_from, state.valid_to, state.kind, state.code, state.name, state.short_name,
        state.label, state.parent_id, opening.basis, closing.basis as end_basis
      from unit_state state
      left join unit_operation opening on opening.id = state.opened_by
      left join unit_operation closing on closing.id = state.closed_by
      where state.revoked_by is null and ${states}`.execute(db),
    await sql<SuccessionRow>`
      select from_unit_id, to_unit_id, effective_on, share, kind, basis from unit_succession where ${successions}
      order by effective_on, from_unit_id, to_unit_id`.execute(db),
  ]
  return organisationOf(
    stateRows.rows.map(stateOfRow),
    successionRows.rows.map(({ fromUnitId, toUnitId, effectiveOn, share, kind, basis }) => ({
      from: fromUnitId,
      to: toUnitId,
      on: effectiveOn,
      share: shareOfNumeric(share),
      kind,
      basis,
    })),
  )
}

/** All units with all their states and successions. */
export function loadOrganisation(db: Database): Promise<Organisation> {
  return organisationWhere(db, sql`true`, sql`true`)
}

/** One unit with those it succeeded, that succeeded it, and that it ever stood under: enough for its history. */
export function loadAround(db: Database, unit: string): Promise<Organisation> {
  const near = sql`select ${unit}::uuid
    union select from_unit_id from unit_succession where to_unit_id = ${unit}
    union select to_unit_id from unit_succession where from_unit_id = ${unit}
    union select parent_id from unit_state where unit_id = ${unit} and revoked_by is null`
  return organisationWhere(
    db,
    sql`state.unit_id in (${near})`,
    sql`(from_unit_id = ${unit} or to_unit_id = ${unit})`,
  )
}

/** Puts all who change units in line until their transactions end: each sees what those before did. */
export async function lockMap(db: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('unit'))`.execute(db)
}

/** The number of the newest operation; 0 before the first. It rises with every change of the map. */
export async function mapVersion(db: Database): Promise<number> {
  const { rows } = await sql<{ readonly last: number }>`
    select coalesce(max(sequence), 0) as last from unit_operation`.execute(db)
  return rows[0]?.last ?? 0
}
