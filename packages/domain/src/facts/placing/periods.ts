/** `2026`, `2026-Q1`, `2026-H2`, `2026-W09`, `2026-03`, `2026-03-31`: texts of one form sort as time does. */
const IN_TIME_ORDER = /^\d{4}(-(Q\d|H\d|W\d\d|\d\d|\d\d-\d\d))?$/i

/** The form of a period, digits alike: two periods of different forms, such as a year and a month, may overlap. */
export function formOf(period: string): string {
  return period.replace(/\d/g, '0').toUpperCase()
}

/** Whether such periods sort as time does. */
export function isInTimeOrder(period: string): boolean {
  return IN_TIME_ORDER.test(period)
}

/** Whether a fact of `period` belongs to the chosen one: it is that one or inside it (`2026` holds `2026-03`), or names none. */
export function isInside(period: string, chosen: string | undefined): boolean {
  return chosen === undefined || period === '' || period === chosen || period.startsWith(`${chosen}-`)
}
