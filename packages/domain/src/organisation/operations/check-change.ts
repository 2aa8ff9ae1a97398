import { ancestorsOn } from '../map/unit-on.ts'
import { codeKey, lastState, type Organisation } from '../organisation.ts'
import { applyChange, noChange, type OrganisationChange } from '../organisation-change.ts'
import { type OrganisationFault, type Outcome, organisationFault } from '../organisation-fault.ts'
import { schemeOf } from '../unit-kind.ts'
import type { Day, UnitId, UnitState } from '../unit-state.ts'

const MOST_NAMES = 5

function overlap(a: UnitState, b: UnitState): boolean {
  return (a.to === null || b.from < a.to) && (b.to === null || a.from < b.to)
}

function codeFaults(after: Organisation, state: UnitState): OrganisationFault[] {
  const holders = after.holders.get(codeKey(schemeOf(state.kind), state.code)) ?? []
  const other = holders.find((each) => each.unit !== state.unit && overlap(each, state))
  return other === undefined
    ? []
    : [
        organisationFault('code-taken', {
          unit: state.unit,
          code: state.code,
          name: other.name,
          day: other.from,
        }),
      ]
}

function parentFaults(after: Organisation, state: UnitState, days: readonly Day[]): OrganisationFault[] {
  if (state.parent === null) return []
  const details = { unit: state.unit, name: state.name }
  const states = after.states.get(state.parent)
  const last = states?.at(-1)
  if (
    states === undefined ||
    last === undefined ||
    states[0]!.from > state.from ||
    (last.to !== null && (state.to === null || state.to > last.to))
  ) {
    return [
      organisationFault('parent-absent', { ...details, parent: last?.name ?? state.parent, day: state.from }),
    ]
  }
  const holds = [
    state.from,
    ...days.filter((day) => day > state.from && (state.to === null || day < state.to)),
  ]
  for (const day of holds) {
    const above = ancestorsOn(after, state.parent, day)
    if (state.parent === state.unit || above.some(({ unit }) => unit === state.unit)) {
      return [organisationFault('parent-below', { ...details, parent: last.name, day })]
    }
  }
  return []
}

function childFaults(after: Organisation, unit: UnitId): OrganisationFault[] {
  const last = lastState(after, unit)
  const end = last === undefined ? '0000-00-00' : last.to
  if (end === null) return []
  const left = (after.under.get(unit) ?? []).filter((child) => child.to === null || child.to > end)
  if (left.length === 0) return []
  const names = [...new Set(left.map(({ name }) => name))]
  const children = names.slice(0, MOST_NAMES).join(', ') + (names.length > MOST_NAMES ? ', …' : '')
  return [organisationFault('children-left', { unit, name: last?.name ?? unit, children })]
}

/**
 * The change where it keeps the rules of the map, else every rule it breaks: one holder of a code on any day, a unit
 * above that is there throughout and never below, nobody left under a unit that ends.
 */
export function checkChange(
  organisation: Organisation,
  parts: Partial<OrganisationChange>,
): Outcome<OrganisationChange> {
  const change = { ...noChange, ...parts }
  const after = applyChange(organisation, change)
  const reopened = change.reopened.flatMap(
    ({ unit, from }) => after.states.get(unit)?.find((state) => state.from === from) ?? [],
  )
  const holding = [...change.opened, ...reopened]
  const earliest = holding.map(({ from }) => from).sort()[0] ?? ''
  const days = new Set<Day>()
  for (const states of after.states.values()) {
    for (const { from } of states) if (from > earliest) days.add(from)
  }
  const sorted = [...days].sort()
  const faults = [
    ...holding.flatMap((state) => [...codeFaults(after, state), ...parentFaults(after, state, sorted)]),
    ...[...new Set([...change.closed, ...change.removed].map(({ unit }) => unit))].flatMap((unit) =>
      childFaults(after, unit),
    ),
  ]
  return faults.length > 0 ? { faults } : { change }
}
