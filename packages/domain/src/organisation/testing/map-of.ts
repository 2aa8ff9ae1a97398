import { treeOn, type UnitBranch } from '../map/tree-on.ts'
import { carryOut } from '../operations/carry-out.ts'
import type { UnitCommand } from '../operations/command.ts'
import { type Organisation, organisationOf } from '../organisation.ts'
import { applyChange, type OrganisationChange } from '../organisation-change.ts'
import type { OrganisationFaultCode, Outcome } from '../organisation-fault.ts'
import type { UnitDescription, UnitState } from '../unit-state.ts'

/** The first day of every map made here. */
export const START = '2000-01-01'

/** What is said of the unit `A`: code a, name Xã A, a commune. */
export function said(unit: string, parent: string | null = null): UnitDescription {
  return {
    code: unit.toLowerCase(),
    name: `Xã ${unit}`,
    shortName: unit,
    kind: 'commune',
    label: 'xã',
    parent,
  }
}

/** A map from its tree in brackets, `P(A B) Q`: every unit since 2000-01-01. */
export function mapOf(tree: string): Organisation {
  const states: UnitState[] = []
  const above: (string | null)[] = [null]
  let last: string | null = null
  for (const token of tree.match(/[^\s()]+|[()]/g) ?? []) {
    if (token === '(') above.push(last)
    else if (token === ')') above.pop()
    else {
      states.push({ ...said(token, above.at(-1)!), unit: token, from: START, to: null })
      last = token
    }
  }
  return organisationOf(states, [])
}

/** The map of a day in the same notation, by codes. */
export function shown(organisation: Organisation, day: string): string {
  const words = (branches: readonly UnitBranch[]): string =>
    branches
      .map(({ state, children }) => state.unit + (children.length > 0 ? `(${words(children)})` : ''))
      .join(' ')
  return words(treeOn(organisation, day))
}

/** The change of an outcome that must not be a refusal. */
export function changeOf(outcome: Outcome<OrganisationChange>): OrganisationChange {
  if ('faults' in outcome) throw new Error(outcome.faults.map(({ vi }) => vi).join(' '))
  return outcome.change
}

/** The map after the commands, one by one. */
export function after(organisation: Organisation, ...commands: readonly UnitCommand[]): Organisation {
  return commands.reduce((map, command) => applyChange(map, changeOf(carryOut(map, command))), organisation)
}

/** Why the command is refused; empty where it is not. */
export function refusals(organisation: Organisation, command: UnitCommand): readonly OrganisationFaultCode[] {
  const outcome = carryOut(organisation, command)
  return 'faults' in outcome ? outcome.faults.map(({ code }) => code) : []
}

/** `A B → C` on a day: units merged into a new one. */
export function merge(on: string, from: string, into: string, parent: string | null = null): UnitCommand {
  return {
    operation: 'merge',
    on,
    basis: '1/NQ',
    from: from.split(' ').map((unit) => ({ unit, share: '1' })),
    into: { unit: into, said: said(into, parent) },
  }
}
