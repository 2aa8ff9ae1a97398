import { type Organisation, organisationOf } from './organisation.ts'
import type { Succession } from './succession.ts'
import type { Day, UnitId, UnitState } from './unit-state.ts'

/** The end of the state of `unit` that began on `from`: it no longer holds on `to`. */
export interface StateEnd {
  readonly unit: UnitId
  readonly from: Day
  readonly to: Day
}

/** What an operation does to an organisation; nothing it does not list changes. */
export interface OrganisationChange {
  readonly founded: readonly UnitId[]
  readonly opened: readonly UnitState[]
  readonly closed: readonly StateEnd[]
  /** States taken back: changed again on the day they began, or undone. */
  readonly removed: readonly UnitState[]
  /** Ends taken back; only by undoing. */
  readonly reopened: readonly StateEnd[]
  readonly successions: readonly Succession[]
  /** Successions that no longer count; only by undoing. */
  readonly revoked: readonly Succession[]
}

export const noChange: OrganisationChange = {
  founded: [],
  opened: [],
  closed: [],
  removed: [],
  reopened: [],
  successions: [],
  revoked: [],
}

const stateKey = (state: { readonly unit: UnitId; readonly from: Day }) => `${state.unit} ${state.from}`
const successionKey = ({ from, to, on }: Succession) => `${from} ${to} ${on}`

/** The organisation after the change. It trusts the change: `checkChange` judges it. */
export function applyChange(organisation: Organisation, change: OrganisationChange): Organisation {
  const removed = new Set(change.removed.map(stateKey))
  const ends = new Map(change.closed.map((end) => [stateKey(end), end.to]))
  const reopened = new Set(change.reopened.map(stateKey))
  const revoked = new Set(change.revoked.map(successionKey))
  const states: UnitState[] = []
  for (const list of organisation.states.values()) {
    for (const state of list) {
      const key = stateKey(state)
      if (removed.has(key)) continue
      const to = ends.get(key)
      if (to !== undefined) states.push({ ...state, to })
      else if (reopened.has(key)) states.push({ ...state, to: null, endBasis: undefined })
      else states.push(state)
    }
  }
  return organisationOf(
    [...states, ...change.opened],
    [
      ...organisation.successions.filter((succession) => !revoked.has(successionKey(succession))),
      ...change.successions,
    ],
  )
}

/** Every unit whose states or successions the change touches. */
export function touchedUnits(change: OrganisationChange): readonly UnitId[] {
  const touched = new Set<UnitId>(change.founded)
  for (const { unit } of [...change.opened, ...change.closed, ...change.removed, ...change.reopened])
    touched.add(unit)
  for (const { from, to } of [...change.successions, ...change.revoked]) touched.add(from).add(to)
  return [...touched]
}
