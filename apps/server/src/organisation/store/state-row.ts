import { fold, type UnitKind, type UnitState } from '@openpar/domain/organisation'

/** A row of unit_state with the decisions by which it began and ended. */
export interface StateRow {
  readonly unitId: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly kind: string
  readonly code: string
  readonly name: string
  readonly shortName: string | null
  readonly label: string | null
  readonly parentId: string | null
  readonly basis: string | null
  readonly endBasis: string | null
}

export function stateOfRow(row: StateRow): UnitState {
  return {
    unit: row.unitId,
    from: row.validFrom,
    to: row.validTo,
    // The constraint unit_state_kind_known admits no other.
    kind: row.kind as UnitKind,
    code: row.code,
    name: row.name,
    parent: row.parentId,
    ...(row.shortName === null ? {} : { shortName: row.shortName }),
    ...(row.label === null ? {} : { label: row.label }),
    ...(row.basis === null || row.basis === '' ? {} : { basis: row.basis }),
    ...(row.endBasis === null || row.endBasis === '' ? {} : { endBasis: row.endBasis }),
  }
}

/** What a search looks through: full name, short name and code, without marks. */
export function foldedOf({ name, shortName = '', code }: UnitState): string {
  return fold(`${name} ${shortName} ${code}`)
}
