import type { Action } from './action.ts'
import type { Grant } from './grant.ts'

/** Who acts: a person with the grants in force today. `scopes` is there when a machine acts with an access token. */
export interface Actor {
  readonly person: string
  readonly name: string
  readonly grants: readonly Grant[]
  /** The access token with which a machine acts. */
  readonly token?: string
  /** The only rights an access token carries, out of those of its person. */
  readonly scopes?: readonly Action[]
}

/**
 * What is acted on, as far as rights go: `units` is the unit it belongs to with all its ancestors today (none: it
 * belongs to no unit, so only rights that hold everywhere reach it), `person` the person it is about.
 */
export interface Resource {
  readonly units?: readonly string[]
  readonly person?: string
}
