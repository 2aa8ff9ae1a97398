import type { Succession } from '../succession.ts'
import type { Day, UnitId } from '../unit-state.ts'
import { add, type Exact, exactOf, multiply, ZERO } from './fraction.ts'

const ONE: Exact = { digits: 1n, places: 0 }

/** The successions of each day by the unit they come from, the days in order. */
export type Passing = readonly ReadonlyMap<UnitId, readonly Succession[]>[]

export function passingOf(successions: readonly Succession[]): Passing {
  const days = new Map<Day, Map<UnitId, Succession[]>>()
  for (const succession of successions) {
    const day = days.get(succession.on) ?? new Map<UnitId, Succession[]>()
    days.set(succession.on, day)
    day.set(succession.from, [...(day.get(succession.from) ?? []), succession])
  }
  return [...days].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, day]) => day)
}

/**
 * Where what was counted for `unit` belongs in the end. Successions of one day happen at once: what a unit receives
 * that day it does not pass on that day.
 */
export function sharesAfter(unit: UnitId, passing: Passing): ReadonlyMap<UnitId, Exact> {
  let held = new Map<UnitId, Exact>([[unit, ONE]])
  for (const day of passing) {
    if (![...held.keys()].some((holder) => day.has(holder))) continue
    const next = new Map<UnitId, Exact>()
    const give = (to: UnitId, amount: Exact) => next.set(to, add(next.get(to) ?? ZERO, amount))
    for (const [holder, amount] of held) {
      const leaving = day.get(holder)
      if (leaving === undefined) give(holder, amount)
      else for (const { to, share } of leaving) give(to, multiply(amount, exactOf(share)))
    }
    held = next
  }
  return held
}

/** The successions that lie between two maps: after the day of the older, up to the day of the later. */
export function successionsBetween(
  successions: readonly Succession[],
  older: Day,
  later: Day,
): readonly Succession[] {
  return successions.filter(({ on }) => older < on && on <= later)
}
