import type { Organisation } from '../organisation.ts'
import type { OrganisationChange, StateEnd } from '../organisation-change.ts'
import { type OrganisationFault, type Outcome, organisationFault } from '../organisation-fault.ts'
import type { Succession } from '../succession.ts'
import type { UnitId } from '../unit-state.ts'
import { checkChange } from './check-change.ts'
import type { MergeUnits } from './command.ts'
import { existsFault, firstState } from './found-unit.ts'
import { placeChildren } from './place-children.ts'
import { shareFaults } from './shares.ts'
import { isFault, stateToTouch } from './touch.ts'

/**
 * Ends the units of `from` on the day `on` and lets `into`, founded that day or there before, continue them.
 * At least two units make a new one; one is enough to be taken in.
 */
export function mergeUnits(organisation: Organisation, command: MergeUnits): Outcome<OrganisationChange> {
  const { from, into, on, basis, children = [] } = command
  const faults: OrganisationFault[] = []
  const ending = from.map(({ unit }) => unit)
  const gone = new Set(ending)
  const nameOf = (unit: UnitId) => organisation.states.get(unit)?.at(-1)?.name ?? unit
  if (into.said !== undefined && from.length < 2)
    faults.push(organisationFault('too-few-units', { least: '2' }))
  for (const unit of ending) {
    if (ending.indexOf(unit) !== ending.lastIndexOf(unit)) {
      return { faults: [organisationFault('unit-twice', { unit, name: nameOf(unit) })] }
    }
  }
  const closed: StateEnd[] = []
  const successions: Succession[] = []
  for (const { unit, share, others = [] } of from) {
    const state = stateToTouch(organisation, unit, on, 'end')
    if (isFault(state)) {
      faults.push(state)
      continue
    }
    closed.push({ unit, from: state.from, to: on })
    const receivers = [{ unit: into.unit, share }, ...others]
    faults.push(...shareFaults(unit, state.name, receivers))
    for (const receiver of receivers) {
      const kind = receiver.unit === into.unit && into.said !== undefined ? 'merge' : 'absorb'
      successions.push({ from: unit, to: receiver.unit, on, share: receiver.share, basis, kind })
    }
  }
  const there = new Set(successions.filter(({ kind }) => kind === 'absorb').map(({ to }) => to))
  for (const unit of there) {
    if (gone.has(unit)) {
      faults.push(organisationFault('receiver-ends', { unit, name: nameOf(unit) }))
      continue
    }
    const state = stateToTouch(organisation, unit, on, 'change')
    if (isFault(state)) faults.push(state)
  }
  const exists = into.said && existsFault(organisation, into.unit)
  if (exists) faults.push(exists)
  const moved = placeChildren(organisation, ending, children, into.unit, gone, command)
  faults.push(...moved.faults)
  if (faults.length > 0) return { faults }
  const { opened, removed } = moved.parts
  return checkChange(organisation, {
    founded: into.said ? [into.unit] : [],
    opened: into.said ? [firstState(into.unit, into.said, on, basis), ...opened] : opened,
    closed: [...closed, ...moved.parts.closed],
    removed,
    successions,
  })
}
