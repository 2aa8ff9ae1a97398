import { type Action, actions } from './action.ts'
import type { Actor, Resource } from './actor.ts'
import type { Grant } from './grant.ts'
import { policies, prohibitions } from './policies.ts'
import type { Reach } from './policy/policy.ts'
import type { Obstacle } from './policy/prohibition.ts'
import type { Role } from './role.ts'

/**
 * Whether the actor may do it: to the resource, or, without one, to anything at all (the check made before a record
 * is loaded). A resource without units is reached only by rights that hold everywhere. Server and interface ask the
 * same function.
 */
export function may(actor: Actor, action: Action, resource?: Resource): boolean {
  if (isStopped(actor, action, resource)) return false
  const held = grantsFor(actor, action)
  if (resource === undefined) return held.length > 0
  const units = resource.units ?? []
  return held.some(({ role, unit }) => reachOf(role, action) === 'everywhere' || units.includes(unit))
}

/**
 * Where the actor may do it: `'everywhere'`, or the units whose whole subtree is open to the actor, each once, in the
 * order of the grants; empty when nowhere.
 */
export function scopeOf(actor: Actor, action: Action): 'everywhere' | readonly string[] {
  if (isStopped(actor, action)) return []
  const held = grantsFor(actor, action)
  if (held.some(({ role }) => reachOf(role, action) === 'everywhere')) return 'everywhere'
  return [...new Set(held.map(({ unit }) => unit))]
}

/** Every right the actor holds anywhere, in the order of `actions`. */
export function actionsOf(actor: Actor): readonly Action[] {
  return actions.filter((action) => may(actor, action))
}

/** How far a role carries a right; undefined when it does not give it. */
export function reachOf(role: Role, action: Action): Reach | undefined {
  return reaches.get(role)?.get(action)
}

const reaches = tableOfReaches()

function tableOfReaches(): ReadonlyMap<Role, ReadonlyMap<Action, Reach>> {
  const table = new Map<Role, Map<Action, Reach>>()
  for (const policy of policies)
    for (const role of policy.roles) {
      const row = table.get(role) ?? new Map<Action, Reach>()
      table.set(role, row)
      for (const action of policy.actions) if (row.get(action) !== 'everywhere') row.set(action, policy.reach)
    }
  return table
}

/** The grants that give the right, those lent left out where lending does not carry it. */
function grantsFor(actor: Actor, action: Action): readonly Grant[] {
  const lent = !isForbidden(action, (obstacle) => obstacle === 'lent-grant')
  return actor.grants.filter(
    (grant) => reachOf(grant.role, action) !== undefined && (lent || grant.delegatedBy === undefined),
  )
}

function isStopped(actor: Actor, action: Action, resource?: Resource): boolean {
  if (actor.scopes !== undefined && !actor.scopes.includes(action)) return true
  return isForbidden(action, (obstacle) => {
    if (obstacle === 'access-token') return actor.scopes !== undefined
    if (obstacle === 'own-record') return resource?.person === actor.person
    if (obstacle === 'lent-grant') return false
    return actor.grants.some(({ role }) => role === obstacle.holding)
  })
}

function isForbidden(action: Action, meets: (obstacle: Obstacle) => boolean): boolean {
  return prohibitions.some((one) => one.actions.includes(action) && meets(one.obstacle))
}
