import type { Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import { type OrganisationFault, type Outcome, organisationFault } from '../organisation-fault.ts'
import type { Succession } from '../succession.ts'
import { checkChange } from './check-change.ts'
import type { SplitUnit } from './command.ts'
import { existsFault, firstState } from './found-unit.ts'
import { placeChildren } from './place-children.ts'
import { shareFaults } from './shares.ts'
import { isFault, stateToTouch } from './touch.ts'

/**
 * Divides a unit on the day `on`. Where it keeps a share of itself it goes on, and the units under it stay unless
 * `children` moves them; else it ends.
 */
export function splitUnit(organisation: Organisation, command: SplitUnit): Outcome<OrganisationChange> {
  const { unit, keeps, parts, on, basis, children = [] } = command
  const ends = keeps === undefined
  const state = stateToTouch(organisation, unit, on, ends ? 'end' : 'change')
  if (isFault(state)) return { faults: [state] }
  const faults: OrganisationFault[] = []
  if (ends && parts.length < 2) faults.push(organisationFault('too-few-units', { least: '2' }))
  const shares = keeps === undefined ? parts : [{ unit, share: keeps }, ...parts]
  faults.push(...shareFaults(unit, state.name, shares))
  for (const part of parts) {
    if (part.unit === unit) {
      faults.push(organisationFault('receiver-ends', { unit, name: state.name }))
      continue
    }
    if (part.said) {
      const exists = existsFault(organisation, part.unit)
      if (exists) faults.push(exists)
      continue
    }
    const receiver = stateToTouch(organisation, part.unit, on, 'change')
    if (isFault(receiver)) faults.push(receiver)
  }
  const moved = placeChildren(organisation, [unit], children, undefined, new Set(), command)
  faults.push(...moved.faults)
  if (faults.length > 0) return { faults }
  const founded = parts.flatMap((part) => (part.said ? [firstState(part.unit, part.said, on, basis)] : []))
  const successions = shares.map(
    ({ unit: to, share }): Succession => ({
      from: unit,
      to,
      on,
      share,
      basis,
      kind: to === unit ? 'continue' : 'split',
    }),
  )
  return checkChange(organisation, {
    founded: founded.map((first) => first.unit),
    opened: [...founded, ...moved.parts.opened],
    closed: [...(ends ? [{ unit, from: state.from, to: on }] : []), ...moved.parts.closed],
    removed: moved.parts.removed,
    successions,
  })
}
