import type { Action } from '../action.ts'
import type { Role } from '../role.ts'

/**
 * What stops a right that a grant would give: the grant is lent by someone absent; a machine acts with an access
 * token; the record is about the actor; or the actor holds a role that excludes it.
 */
export type Obstacle = 'lent-grant' | 'access-token' | 'own-record' | { readonly holding: Role }

/** One sentence: nobody does these things past this obstacle, whatever the grants say. */
export interface Prohibition {
  readonly actions: readonly Action[]
  readonly obstacle: Obstacle
  readonly sentence: { readonly vi: string; readonly en: string }
}

/** `forbid('result.read').whileHolding('interviewer')`; each closes with the sentence people read. */
export function forbid(...actions: readonly Action[]) {
  const past = (obstacle: Obstacle) => ({
    because: (vi: string, en: string): Prohibition => ({ actions, obstacle, sentence: { vi, en } }),
  })
  return {
    throughLentGrant: () => past('lent-grant'),
    byAccessToken: () => past('access-token'),
    onOneself: () => past('own-record'),
    whileHolding: (role: Role) => past({ holding: role }),
  }
}
