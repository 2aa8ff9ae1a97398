import type { Definition } from '@openpar/engine'
import type { InForce } from './edition.ts'

/** The days a definition is in force: its last day `valid.to` belongs to them, so the period ends before the day after. */
export function inForceOf({ valid }: Pick<Definition, 'valid'>): InForce {
  return { from: valid.from, to: valid.to === undefined ? null : dayAfter(valid.to) }
}

/** Whether `day` (year-month-day) lies in `period`. */
export function isInForceOn({ from, to }: InForce, day: string): boolean {
  return from <= day && (to === null || day < to)
}

/** Whether two periods share a day. */
export function periodsOverlap(a: InForce, b: InForce): boolean {
  return (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to)
}

/** The last day of a period, null when it is open. */
export function lastDay({ to }: InForce): string | null {
  return to === null ? null : dayBefore(to)
}

function dayAfter(day: string): string {
  const [year, month, date] = partsOf(day)
  if (date < daysIn(year, month)) return written(year, month, date + 1)
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1)
}

function dayBefore(day: string): string {
  const [year, month, date] = partsOf(day)
  if (date > 1) return written(year, month, date - 1)
  return month > 1 ? written(year, month - 1, daysIn(year, month - 1)) : written(year - 1, 12, 31)
}

function partsOf(day: string): readonly [number, number, number] {
  const [year, month, date] = day.split('-').map(Number)
  return [year!, month!, date!]
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function written(year: number, month: number, date: number): string {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}
