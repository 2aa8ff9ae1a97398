import type { Action } from '../action.ts'
import type { Role } from '../role.ts'

/** Where a right reaches: the grant's unit and all under it, or every unit. */
export type Reach = 'unit' | 'everywhere'

/** One sentence: these roles may do these things, this far. */
export interface Policy {
  readonly roles: readonly Role[]
  readonly actions: readonly Action[]
  readonly reach: Reach
}

/** `allow('unit-officer').to('measure-value.write').within('unit')`; `.everywhere()` for what needs no unit. */
export function allow(...roles: readonly Role[]) {
  return {
    to: (...actions: readonly Action[]) => ({
      within: (reach: 'unit'): Policy => ({ roles, actions, reach }),
      everywhere: (): Policy => ({ roles, actions, reach: 'everywhere' }),
    }),
  }
}
