import type { Succession } from './succession.ts'
import { type CodeScheme, schemeOf } from './unit-kind.ts'
import type { UnitId, UnitState } from './unit-state.ts'

/** All that is known of units over time. Made by `organisationOf` only. */
export interface Organisation {
  /** The states of each unit, oldest first, without gap or overlap. */
  readonly states: ReadonlyMap<UnitId, readonly UnitState[]>
  readonly successions: readonly Succession[]
  /** The states that ever had this unit above them; null: at the top. */
  readonly under: ReadonlyMap<UnitId | null, readonly UnitState[]>
  /** The states that ever held a code, by `codeKey`. */
  readonly holders: ReadonlyMap<string, readonly UnitState[]>
}

export function codeKey(scheme: CodeScheme, code: string): string {
  return `${scheme} ${code}`
}

function grouped<K>(states: Iterable<UnitState>, key: (state: UnitState) => K): Map<K, UnitState[]> {
  const groups = new Map<K, UnitState[]>()
  for (const state of states) {
    const group = groups.get(key(state))
    if (group) group.push(state)
    else groups.set(key(state), [state])
  }
  return groups
}

/** Puts states, in any order, and successions together. It trusts them; operations check what they change. */
export function organisationOf(
  states: readonly UnitState[],
  successions: readonly Succession[],
): Organisation {
  const byUnit = grouped(states, (state) => state.unit)
  for (const list of byUnit.values()) list.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  return {
    states: byUnit,
    successions: [...successions].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)),
    under: grouped(states, (state) => state.parent),
    holders: grouped(states, (state) => codeKey(schemeOf(state.kind), state.code)),
  }
}

/** The newest state of a unit, ended or not; undefined where there is no such unit. */
export function lastState(organisation: Organisation, unit: UnitId): UnitState | undefined {
  return organisation.states.get(unit)?.at(-1)
}
