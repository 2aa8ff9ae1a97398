import { boundsOf } from './bounds.ts'
import type { WorkingDate } from './date.ts'
import { PERIODS_IN_YEAR, type Period, type PeriodKind, period } from './period.ts'

/**
 * The period of a kind that a day belongs to. Of reform reports, which overlap, the first that takes the day in: 1/4 is
 * first reported in the six months.
 */
export function periodOf(date: WorkingDate, kind: PeriodKind): Period {
  const year = Number(date.slice(0, 4))
  for (const candidate of [year, year + 1]) {
    for (let number = 1; number <= PERIODS_IN_YEAR[kind]; number++) {
      const found = period(kind, candidate, number)
      if (date < boundsOf(found).to) return found
    }
  }
  throw new RangeError(`no ${kind} contains ${date}`)
}

/** The period of the same kind before: of a report of six months, the one of quarter I. */
export function previousPeriod({ kind, year, number }: Period): Period {
  return number > 1 ? period(kind, year, number - 1) : period(kind, year - 1, PERIODS_IN_YEAR[kind])
}

/** The period of the same kind after. */
export function nextPeriod({ kind, year, number }: Period): Period {
  return number < PERIODS_IN_YEAR[kind] ? period(kind, year, number + 1) : period(kind, year + 1, 1)
}

/** The same period a year before (cùng kỳ). */
export function yearEarlier({ kind, year, number }: Period): Period {
  return period(kind, year - 1, number)
}
