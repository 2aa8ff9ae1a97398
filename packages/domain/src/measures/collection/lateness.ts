import { dayNumber, type WorkingDate } from '../period/date.ts'

/**
 * How a unit stands to its deadline. `waiting`: not done, still in time. `on-time`, `late`: done, on which side of the
 * deadline. `overdue`: not done, deadline past. `nothing-owed`: the unit has no cell to fill.
 */
export type LatenessState = 'nothing-owed' | 'waiting' | 'overdue' | 'on-time' | 'late'

export interface Lateness {
  readonly state: LatenessState
  readonly deadline: WorkingDate
  /** The day on which the last cell was first filled. */
  readonly doneOn: WorkingDate | null
  /** Days after the deadline (until today where it is not done); 0 where in time. */
  readonly daysLate: number
  /** Days left until the deadline, while `waiting`; 0 otherwise. */
  readonly daysLeft: number
}

/**
 * Lateness of one unit. `firstFilled` has for every owed cell the day it was first filled, null for an empty one, so that a
 * later correction does not make a unit late. The deadline itself is still in time.
 */
export function lateness(
  firstFilled: readonly (WorkingDate | null)[],
  deadline: WorkingDate,
  today: WorkingDate,
): Lateness {
  const days = (from: WorkingDate, to: WorkingDate) => Math.max(0, dayNumber(to) - dayNumber(from))
  const base = { deadline, doneOn: null, daysLate: 0, daysLeft: 0 }
  if (firstFilled.length === 0) return { ...base, state: 'nothing-owed' }
  if (firstFilled.includes(null)) {
    const daysLate = days(deadline, today)
    return daysLate > 0
      ? { ...base, state: 'overdue', daysLate }
      : { ...base, state: 'waiting', daysLeft: days(today, deadline) }
  }
  const doneOn = firstFilled.toSorted().at(-1)!
  const daysLate = days(deadline, doneOn)
  return { ...base, doneOn, state: daysLate > 0 ? 'late' : 'on-time', daysLate }
}
