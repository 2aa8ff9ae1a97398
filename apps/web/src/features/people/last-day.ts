/** The day before a day, or after: periods are kept half-open, and people read and type the last day. Dates `YYYY-MM-DD`. */
function shift(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The last day of a period that ends, half-open, at `to`; null where it does not end. */
export const lastDay = (to: string | null): string | null => (to === null ? null : shift(to, -1))

/** The half-open end of a period whose last day is `day`; null where it does not end. */
export const endAfter = (day: string | null): string | null => (day === null ? null : shift(day, 1))

/** The later of two days. */
export const laterOf = (one: string, other: string): string => [one, other].sort()[1]!
