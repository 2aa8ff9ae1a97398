import type { Organisation } from '../organisation.ts'
import { type Day, holdsOn, type UnitId, type UnitState } from '../unit-state.ts'

/** What holds of a unit on a day; undefined before it began, after it ended, or where there is no such unit. */
export function unitOn(organisation: Organisation, unit: UnitId, day: Day): UnitState | undefined {
  return organisation.states.get(unit)?.find((state) => holdsOn(state, day))
}

/** The units right under `parent` (null: at the top) on a day, by kind and code. */
export function childrenOn(
  organisation: Organisation,
  parent: UnitId | null,
  day: Day,
): readonly UnitState[] {
  return (organisation.under.get(parent) ?? []).filter((state) => holdsOn(state, day)).sort(byKindAndCode)
}

/** The units above `unit` on a day, the nearest first. */
export function ancestorsOn(organisation: Organisation, unit: UnitId, day: Day): readonly UnitState[] {
  const above: UnitState[] = []
  const seen = new Set([unit])
  let parent = unitOn(organisation, unit, day)?.parent
  while (parent !== null && parent !== undefined && !seen.has(parent)) {
    const state = unitOn(organisation, parent, day)
    if (state === undefined) break
    seen.add(parent)
    above.push(state)
    parent = state.parent
  }
  return above
}

const RANKS = [
  'nation',
  'ministry',
  'province',
  'department',
  'district',
  'commune',
  'division',
  'centre',
  'other',
]

export function byKindAndCode(a: UnitState, b: UnitState): number {
  return RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
}
