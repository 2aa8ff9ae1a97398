import { nextDay, type WorkingDate } from './date.ts'
import type { Period } from './period.ts'

/** First day, and the day after the last. */
export interface Bounds {
  readonly from: WorkingDate
  readonly to: WorkingDate
}

function day(year: number, month: number, date: number): WorkingDate {
  const years = year + Math.floor((month - 1) / 12)
  const months = ((month - 1) % 12) + 1
  return `${String(years).padStart(4, '0')}-${String(months).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** The half-open span of days `[from, to)` whose facts belong to a period. The reform year runs from 15/12 to 14/12. */
export function boundsOf({ kind, year, number }: Period): Bounds {
  if (kind === 'reform-quarter' || kind === 'reform-report') {
    const to = day(year, 3 * number, 15)
    const cumulative = kind === 'reform-report' || number === 1
    return { from: cumulative ? day(year - 1, 12, 15) : day(year, 3 * (number - 1), 15), to }
  }
  const months = { month: 1, quarter: 3, 'half-year': 6, year: 12 }[kind]
  return { from: day(year, months * (number - 1) + 1, 1), to: day(year, months * number + 1, 1) }
}

/** The last day whose facts count: 14/3, 14/6, 14/9, 14/12 for reform periods, else the last day of the period. */
export function dataClosesOn(period: Period): WorkingDate {
  return nextDay(boundsOf(period).to, -1)
}

/**
 * The day a report is due: day 20 of the last month for reform periods. Undefined for calendar periods: no rule sets one,
 * the collection declares it.
 */
export function reportDueOn({ kind, year, number }: Period): WorkingDate | undefined {
  return kind === 'reform-quarter' || kind === 'reform-report' ? day(year, 3 * number, 20) : undefined
}

/** Whether a day lies in a period. */
export function containsDay(period: Period, date: WorkingDate): boolean {
  const { from, to } = boundsOf(period)
  return from <= date && date < to
}

/** Whether every day of `inner` lies in `outer`; a period contains itself. */
export function containsPeriod(outer: Period, inner: Period): boolean {
  const [around, within] = [boundsOf(outer), boundsOf(inner)]
  return around.from <= within.from && within.to <= around.to
}
