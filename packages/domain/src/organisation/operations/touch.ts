import { lastState, type Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import { type OrganisationFault, organisationFault } from '../organisation-fault.ts'
import type { Day, UnitDescription, UnitId, UnitState } from '../unit-state.ts'

/** Whether an operation only changes what is said of a unit or ends it. */
type Touch = 'change' | 'end'

/** The state that an operation on `on` would follow, or why the unit cannot be touched on that day. */
export function stateToTouch(
  organisation: Organisation,
  unit: UnitId,
  on: Day,
  touch: Touch,
): UnitState | OrganisationFault {
  const states = organisation.states.get(unit)
  const last = lastState(organisation, unit)
  if (states === undefined || last === undefined) return organisationFault('unit-unknown', { unit })
  const { name } = last
  if (last.to !== null) return organisationFault('unit-ended', { unit, name, day: last.to })
  const begins = states[0]!.from
  if (on < begins || (touch === 'end' && on === begins)) {
    return organisationFault('before-founding', { unit, name, day: begins })
  }
  if (on < last.from || (touch === 'end' && on === last.from)) {
    return organisationFault('later-change', { unit, name, day: last.from })
  }
  const later = organisation.successions.findLast(
    (each) =>
      (each.from === unit || each.to === unit) && (each.on > on || (touch === 'end' && each.on === on)),
  )
  if (later !== undefined) return organisationFault('later-change', { unit, name, day: later.on })
  return last
}

export function isFault(touched: UnitState | OrganisationFault): touched is OrganisationFault {
  return 'vi' in touched
}

type Parts = Pick<OrganisationChange, 'opened' | 'closed' | 'removed'>

/** The end of `state` on `on` and the beginning of one that says `said` instead; on its first day it is replaced. */
export function changedState(
  state: UnitState,
  said: Partial<UnitDescription>,
  on: Day,
  basis: string,
): Parts {
  const opened = [{ ...state, ...said, from: on, to: null, basis, endBasis: undefined }]
  if (state.from === on) return { opened, closed: [], removed: [state] }
  return { opened, closed: [{ unit: state.unit, from: state.from, to: on }], removed: [] }
}
