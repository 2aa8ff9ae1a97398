import { z } from 'zod'

/**
 * Kinds of period. The calendar ones, and those of reports on administrative reform, whose data closes on 14/3, 14/6, 14/9
 * and 14/12: `reform-quarter` is one of the four parts, `reform-report` runs from the start of the reform year (15/12 before)
 * to one of those days, as officials report: quý I, 6 tháng, 9 tháng, năm.
 */
export const PeriodKind = z.enum(['month', 'quarter', 'half-year', 'year', 'reform-quarter', 'reform-report'])
export type PeriodKind = z.infer<typeof PeriodKind>

const FORM = /^(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2]|Q[1-4]|H[12]|R[1-4]|R3M|R6M|R9M|R12M))?$/

/**
 * Code of a period: month `2026-09`, quarter `2026-Q3`, half-year `2026-H2`, year `2026`, reform quarter `2026-R1` to
 * `2026-R4`, reform report `2026-R3M`, `2026-R6M`, `2026-R9M`, `2026-R12M`.
 */
export const PeriodCode = z.string().regex(FORM).meta({
  id: 'periodCode',
  description:
    'Mã kỳ: 2026-09, 2026-Q3, 2026-H2, 2026, 2026-R1…R4, 2026-R3M, R6M, R9M, R12M. Code of a period.',
})
export type PeriodCode = z.infer<typeof PeriodCode>

/** A period taken apart: `number` counts from 1 within the year (1 for a year). */
export interface Period {
  readonly code: PeriodCode
  readonly kind: PeriodKind
  readonly year: number
  readonly number: number
}

/** Periods of each kind in one year. */
export const PERIODS_IN_YEAR: Readonly<Record<PeriodKind, number>> = {
  month: 12,
  quarter: 4,
  'half-year': 2,
  year: 1,
  'reform-quarter': 4,
  'reform-report': 4,
}

/** The period of a kind. @throws RangeError where the year has no period of that number. */
export function period(kind: PeriodKind, year: number, number: number): Period {
  if (!Number.isInteger(number) || number < 1 || number > PERIODS_IN_YEAR[kind])
    throw new RangeError(`no ${kind} ${number} in ${year}`)
  const inYear: Readonly<Record<PeriodKind, string>> = {
    month: `-${String(number).padStart(2, '0')}`,
    quarter: `-Q${number}`,
    'half-year': `-H${number}`,
    year: '',
    'reform-quarter': `-R${number}`,
    'reform-report': `-R${3 * number}M`,
  }
  const code = `${String(year).padStart(4, '0')}${inYear[kind]}`
  if (!FORM.test(code)) throw new RangeError(`the year ${year} is outside 1900 to 2199`)
  return { code, kind, year, number }
}

/** The period a code names; undefined where it names none. */
export function findPeriod(code: string): Period | undefined {
  if (!FORM.test(code)) return undefined
  const year = Number(code.slice(0, 4))
  const rest = code.slice(5)
  if (rest === '') return { code, kind: 'year', year, number: 1 }
  if (rest.endsWith('M')) return { code, kind: 'reform-report', year, number: Number(rest.slice(1, -1)) / 3 }
  const kind = ({ Q: 'quarter', H: 'half-year', R: 'reform-quarter' } as const)[rest.charAt(0)]
  return kind
    ? { code, kind, year, number: Number(rest.slice(1)) }
    : { code, kind: 'month', year, number: Number(rest) }
}

/** The period a code names. @throws RangeError where it names none. */
export function getPeriod(code: string): Period {
  const found = findPeriod(code)
  if (!found) throw new RangeError(`"${code}" is no code of a period`)
  return found
}
