import type { Organisation } from '../organisation.ts'
import type { OrganisationChange } from '../organisation-change.ts'
import type { Outcome } from '../organisation-fault.ts'
import type { UnitId } from '../unit-state.ts'
import { moveUnit, recodeUnit, renameUnit } from './change-unit.ts'
import { closeUnit } from './close-unit.ts'
import type { UnitCommand } from './command.ts'
import { foundUnit } from './found-unit.ts'
import { mergeUnits } from './merge-units.ts'
import { splitUnit } from './split-unit.ts'

/** What the operation would change, or why it cannot be. */
export function carryOut(organisation: Organisation, command: UnitCommand): Outcome<OrganisationChange> {
  switch (command.operation) {
    case 'found':
      return foundUnit(organisation, command)
    case 'rename':
      return renameUnit(organisation, command)
    case 'recode':
      return recodeUnit(organisation, command)
    case 'move':
      return moveUnit(organisation, command)
    case 'merge':
      return mergeUnits(organisation, command)
    case 'split':
      return splitUnit(organisation, command)
    case 'close':
      return closeUnit(organisation, command)
  }
}

/** The units named by a command that are on the map already: a person needs the right over each of them. */
export function namedUnits(command: UnitCommand): readonly UnitId[] {
  const units: (UnitId | null | undefined)[] = []
  switch (command.operation) {
    case 'found':
      units.push(command.said.parent)
      break
    case 'merge':
      for (const { unit, others = [] } of command.from) units.push(unit, ...others.map((other) => other.unit))
      units.push(command.into.said ? command.into.said.parent : command.into.unit)
      break
    case 'split':
      units.push(command.unit, ...command.parts.map(({ unit, said }) => (said ? said.parent : unit)))
      break
    case 'move':
      units.push(command.unit, command.parent)
      break
    default:
      units.push(command.unit)
  }
  if ('children' in command) {
    for (const { unit, parent } of command.children ?? []) units.push(unit, parent)
  }
  const founded = new Set(
    command.operation === 'merge' && command.into.said
      ? [command.into.unit]
      : command.operation === 'split'
        ? command.parts.filter(({ said }) => said).map(({ unit }) => unit)
        : [],
  )
  return [...new Set(units)].filter((unit): unit is UnitId => typeof unit === 'string' && !founded.has(unit))
}
