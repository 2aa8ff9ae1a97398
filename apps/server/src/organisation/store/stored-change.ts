import { noChange, type OrganisationChange } from '@openpar/domain/organisation'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { shareOfNumeric } from './load-organisation.ts'
import { type StateRow, stateOfRow } from './state-row.ts'

interface MarkedRow extends StateRow {
  readonly opened: boolean
  readonly closed: boolean
  readonly removed: boolean
}

/** The change that an operation made, read back from the marks it left; states as they are now. */
export async function storedChange(db: Database, operation: string): Promise<OrganisationChange> {
  const { rows } = await sql<MarkedRow>`
    select unit_id, valid_from, valid_to, state.kind, code, name, short_name, label, parent_id, opening.basis,
      null as end_basis, opened_by is not distinct from ${operation} as opened,
      closed_by is not distinct from ${operation} as closed, revoked_by is not distinct from ${operation} as removed
    from unit_state state left join unit_operation opening on opening.id = opened_by
    where opened_by = ${operation} or closed_by = ${operation} or revoked_by = ${operation}`.execute(db)
  const successions = await db
    .selectFrom('succession')
    .select(['fromUnitId', 'toUnitId', 'effectiveOn', 'share', 'kind', 'basis'])
    .where('operationId', '=', operation)
    .execute()
  const opened = rows.filter((row) => row.opened && !row.removed)
  // What began before the operation and was taken back on its day.
  const removed = rows.filter((row) => row.removed && !row.opened)
  const firsts = new Set(opened.map(({ unitId }) => unitId))
  const known = await db
    .selectFrom('unitState')
    .select('unitId')
    .distinct()
    .where('openedBy', 'is distinct from', operation)
    .where('unitId', 'in', firsts.size > 0 ? [...firsts] : [operation])
    .execute()
  for (const { unitId } of known) firsts.delete(unitId)
  return {
    ...noChange,
    founded: [...firsts],
    // A state that has been ended since was open when this operation made it, unless it brought the end along.
    opened: opened.map((row) => stateOfRow(row.closed ? row : { ...row, validTo: null })),
    closed: rows
      .filter((row) => row.closed && !row.opened)
      .map(({ unitId, validFrom, validTo }) => ({ unit: unitId, from: validFrom, to: validTo! })),
    removed: removed.map((row) => stateOfRow({ ...row, validTo: null })),
    successions: successions.map((row) => ({
      from: row.fromUnitId,
      to: row.toUnitId,
      on: row.effectiveOn,
      share: shareOfNumeric(row.share),
      kind: row.kind as 'merge',
      basis: row.basis,
    })),
  }
}
