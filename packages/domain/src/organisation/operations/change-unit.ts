import type { Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import { type Outcome, organisationFault } from '../organisation-fault.ts'
import type { Day, UnitDescription, UnitId } from '../unit-state.ts'
import { checkChange } from './check-change.ts'
import type { MoveUnit, RecodeUnit, RenameUnit } from './command.ts'
import { changedState, isFault, stateToTouch } from './touch.ts'

const FIELDS = ['code', 'name', 'shortName', 'kind', 'label', 'parent'] as const

function changeUnit(
  organisation: Organisation,
  unit: UnitId,
  said: Partial<UnitDescription>,
  on: Day,
  basis: string,
): Outcome<OrganisationChange> {
  const state = stateToTouch(organisation, unit, on, 'change')
  if (isFault(state)) return { faults: [state] }
  const next = { ...state, ...said }
  if (FIELDS.every((field) => next[field] === state[field])) {
    return { faults: [organisationFault('nothing-changes', { unit, name: state.name })] }
  }
  return checkChange(organisation, changedState(state, said, on, basis))
}

/** A new name from the day `on`, with what people call the unit (xã becomes phường); its code and place stay. */
export function renameUnit(organisation: Organisation, command: RenameUnit): Outcome<OrganisationChange> {
  const { unit, name, shortName, kind, label, on, basis } = command
  return changeUnit(organisation, unit, { name, shortName, kind, label }, on, basis)
}

/** A new code from the day `on`. */
export function recodeUnit(organisation: Organisation, command: RecodeUnit): Outcome<OrganisationChange> {
  return changeUnit(organisation, command.unit, { code: command.code }, command.on, command.basis)
}

/** Another unit above from the day `on`; what stands under the unit comes along. */
export function moveUnit(organisation: Organisation, command: MoveUnit): Outcome<OrganisationChange> {
  return changeUnit(organisation, command.unit, { parent: command.parent }, command.on, command.basis)
}
