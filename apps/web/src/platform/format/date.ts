import { noValue } from './number.ts'

const instants = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Ho_Chi_Minh',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function partsOf(instant: string | Date): Record<string, string> {
  const date = typeof instant === 'string' ? new Date(instant) : instant
  return Object.fromEntries(instants.formatToParts(date).map((part) => [part.type, part.value]))
}

/** Writes a date `2026-12-06` as `06/12/2026`. Missing is `–`; what is no date is written as it is. */
export function formatDate(date: string | null | undefined): string {
  if (date === null || date === undefined || date === '') return noValue
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  return found === null ? date : `${found[3]}/${found[2]}/${found[1]}`
}

/** Writes an instant as `06/12/2026 22:00`, in Asia/Ho_Chi_Minh whatever the device says. Missing is `–`. */
export function formatInstant(instant: string | Date | null | undefined): string {
  if (instant === null || instant === undefined || instant === '') return noValue
  const { day, month, year, hour, minute } = partsOf(instant)
  return `${day}/${month}/${year} ${hour}:${minute}`
}

/** Writes the time of day of an instant, with seconds: `10:42:07`. */
export function formatTime(instant: string | Date): string {
  const { hour, minute, second } = partsOf(instant)
  return `${hour}:${minute}:${second}`
}

/** The date in Asia/Ho_Chi_Minh at an instant: `2026-12-06`. */
export function dateAt(instant: Date): string {
  const { day, month, year } = partsOf(instant)
  return `${year}-${month}-${day}`
}

/** The date in Asia/Ho_Chi_Minh now. */
export const today = (): string => dateAt(new Date())

/** Days from one date to another; negative when the second is earlier. Both are `YYYY-MM-DD`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000)
}

/**
 * Reads a date as people type it: `6/12/2026`, `06-12-2026`, `06.12.26`, `06122026`, also `2026-12-06`. Two digits of a
 * year mean 2000–2099. Null where it is no date of the calendar.
 */
export function readDate(typed: string): string | null {
  const text = typed.trim()
  const found =
    /^(?<day>\d{1,2})[/.\- ](?<month>\d{1,2})[/.\- ](?<year>\d{4}|\d{2})$/.exec(text) ??
    /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/.exec(text) ??
    /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/.exec(text)
  if (found?.groups === undefined) return null
  const { day, month, year } = found.groups
  const written = `${year!.padStart(4, '20')}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`
  const read = new Date(`${written}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().slice(0, 10) === written ? written : null
}
