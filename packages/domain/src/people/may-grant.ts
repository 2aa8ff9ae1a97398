import { type Action, actions } from './action.ts'
import type { Actor } from './actor.ts'
import { may, reachOf } from './may.ts'
import { type Role, roles } from './role.ts'

/** The rights of a role, in the order of `actions`. */
export function actionsOfRole(role: Role): readonly Action[] {
  return actions.filter((action) => reachOf(role, action) !== undefined)
}

/**
 * Whether the actor may give the role on a unit to a person, or take it away: the actor may change grants there, is
 * not that person, and holds on that unit, by grants of their own and not lent, every right that the role gives.
 * @param units the unit of the grant with all its ancestors today
 */
export function mayGrant(actor: Actor, role: Role, units: readonly string[], person?: string): boolean {
  if (!may(actor, 'grant.change', person === undefined ? { units } : { units, person })) return false
  const own = { ...actor, grants: actor.grants.filter(({ delegatedBy }) => delegatedBy === undefined) }
  return actionsOfRole(role).every((action) => may(own, action, { units }))
}

/** The roles the actor may give on some unit or other, in the order of `roles`. */
export function grantableRoles(actor: Actor): readonly Role[] {
  return roles.filter((role) => actor.grants.some(({ unit }) => mayGrant(actor, role, [unit])))
}
