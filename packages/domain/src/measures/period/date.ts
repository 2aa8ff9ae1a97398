import { z } from 'zod'

/** A day in Asia/Ho_Chi_Minh, `2026-03-14`. Days compare as texts. */
export const WorkingDate = z.iso.date()
export type WorkingDate = z.infer<typeof WorkingDate>

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lengthOf(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  return month === 2 && leap ? 29 : (LENGTHS[month - 1] ?? 0)
}

/** Days since 1 January 1970 of the Gregorian calendar (negative before). Source: H. Hinnant, days_from_civil. */
export function dayNumber(date: WorkingDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

/** The day `days` after `date` (before, where negative). */
export function nextDay(date: WorkingDate, days = 1): WorkingDate {
  let [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  day += days
  while (day < 1) {
    month = month === 1 ? 12 : month - 1
    if (month === 12) year--
    day += lengthOf(year, month)
  }
  while (day > lengthOf(year, month)) {
    day -= lengthOf(year, month)
    month = month === 12 ? 1 : month + 1
    if (month === 1) year++
  }
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day written `14/3/2026`, `14-03-2026` or `2026-03-14`; undefined where it is none that exists. */
export function readDate(text: string): WorkingDate | undefined {
  const plain = text.trim()
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain)
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(plain)
  const [year, month, day] = local
    ? [Number(local[3]), Number(local[2]), Number(local[1])]
    : iso
      ? [Number(iso[1]), Number(iso[2]), Number(iso[3])]
      : [0, 0, 0]
  if (year < 1900 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** A day as people here write it: `14/03/2026`. */
export function writeDate(date: WorkingDate): string {
  const [year, month, day] = date.split('-')
  return `${day}/${month}/${year}`
}
