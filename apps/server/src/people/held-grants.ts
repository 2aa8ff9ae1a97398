import type { Grant, Role } from '@openpar/domain/people'

/** A grant as `heldGrants` reads it. */
export interface HeldGrantRow {
  readonly role: Role
  readonly unit: string
  readonly from: string
  readonly to: string | null
  /** Who lent it; null for an own grant. */
  readonly lender: string | null
}

/**
 * The grants of a person in force on a day, own ones first, as a JSON list of `HeldGrantRow`: an expression of SQL for
 * fixed statements. Both arguments are SQL, a column and a parameter (`$3`), never values.
 */
export const heldGrants = (person: string, day: string): string => `coalesce((
  select jsonb_agg(
    jsonb_build_object('role', role, 'unit', unit_id, 'from', valid_from, 'to', valid_to, 'lender', delegated_by)
    order by delegated_by is not null, role, unit_id
  )
  from held_grant
  where held_grant.person_id = ${person} and valid_from <= ${day}::date and (valid_to is null or valid_to > ${day}::date)
), '[]')`

/** A row of `heldGrants` as the domain knows it. */
export function grantOf({ role, unit, from, to, lender }: HeldGrantRow): Grant {
  return { role, unit, from, to, ...(lender === null ? {} : { delegatedBy: lender }) }
}
