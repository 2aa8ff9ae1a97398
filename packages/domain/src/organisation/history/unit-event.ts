import type { Share } from '../share.ts'
import type { Day, UnitId } from '../unit-state.ts'

export type UnitEventKind =
  | 'founded'
  | 'renamed'
  | 'reclassified'
  | 'recoded'
  | 'moved'
  | 'received'
  | 'merged'
  | 'split'
  | 'closed'

/** Another unit that an event is about, as it was called then, with the share that passed where there is one. */
export interface EventUnit {
  readonly unit: UnitId
  readonly name: string
  readonly share?: Share
}

/** One thing that happened to a unit, in words of both languages. */
export interface UnitEvent {
  readonly on: Day
  readonly kind: UnitEventKind
  /** Number of the decision; empty where there is none. */
  readonly basis: string
  readonly vi: string
  readonly en: string
  readonly units: readonly EventUnit[]
}
