import type { Organisation } from '../organisation.ts'
import { type Day, holdsOn, type UnitId, type UnitState } from '../unit-state.ts'
import { byKindAndCode } from './unit-on.ts'

export interface UnitBranch {
  readonly state: UnitState
  readonly children: readonly UnitBranch[]
}

/** The map on a day: units without one above them, each with what stands under it, by kind and code. */
export function treeOn(organisation: Organisation, day: Day): readonly UnitBranch[] {
  const under = new Map<UnitId | null, UnitState[]>()
  for (const states of organisation.states.values()) {
    const state = states.find((each) => holdsOn(each, day))
    if (state === undefined) continue
    const siblings = under.get(state.parent)
    if (siblings) siblings.push(state)
    else under.set(state.parent, [state])
  }
  const branches = (parent: UnitId | null): readonly UnitBranch[] =>
    (under.get(parent) ?? []).sort(byKindAndCode).map((state) => ({ state, children: branches(state.unit) }))
  return branches(null)
}
