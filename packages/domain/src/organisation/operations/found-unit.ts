import type { Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import { type OrganisationFault, type Outcome, organisationFault } from '../organisation-fault.ts'
import type { Day, UnitDescription, UnitId, UnitState } from '../unit-state.ts'
import { checkChange } from './check-change.ts'
import type { FoundUnit } from './command.ts'

/** The first state of a new unit. */
export function firstState(unit: UnitId, said: UnitDescription, on: Day, basis: string): UnitState {
  return { ...said, unit, from: on, to: null, basis }
}

/** Why a unit cannot be founded under this id; undefined where it can. */
export function existsFault(organisation: Organisation, unit: UnitId): OrganisationFault | undefined {
  const known = organisation.states.get(unit)?.at(-1)
  return known && organisationFault('unit-exists', { unit, name: known.name })
}

/** A new unit from the day `on`; also one registered late, on a day in the past. */
export function foundUnit(organisation: Organisation, command: FoundUnit): Outcome<OrganisationChange> {
  const { unit, said, on, basis } = command
  const exists = existsFault(organisation, unit)
  if (exists) return { faults: [exists] }
  return checkChange(organisation, { founded: [unit], opened: [firstState(unit, said, on, basis)] })
}
