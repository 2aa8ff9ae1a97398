import type { Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import type { Outcome } from '../organisation-fault.ts'
import { checkChange } from './check-change.ts'
import type { CloseUnit } from './command.ts'
import { placeChildren } from './place-children.ts'
import { isFault, stateToTouch } from './touch.ts'

/** Ends a unit on the day `on` with nobody to continue it; `children` says where each unit under it goes. */
export function closeUnit(organisation: Organisation, command: CloseUnit): Outcome<OrganisationChange> {
  const { unit, on, children = [] } = command
  const state = stateToTouch(organisation, unit, on, 'end')
  if (isFault(state)) return { faults: [state] }
  const moved = placeChildren(organisation, [unit], children, undefined, new Set(), command)
  if (moved.faults.length > 0) return { faults: moved.faults }
  return checkChange(organisation, {
    ...moved.parts,
    closed: [{ unit, from: state.from, to: on }, ...moved.parts.closed],
  })
}
