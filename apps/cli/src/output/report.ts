import type { Text } from '@openpar/engine'

/**
 * How a column is written for people. In CSV and JSON numbers stay numbers and statuses stay codes.
 *
 * - `points`: at least two decimals. `number`: as it is. `share`: per cent. `rank`, `text`: as they are.
 * - `status`: the code of a status, in words.
 */
type ColumnKind = 'text' | 'points' | 'number' | 'share' | 'rank' | 'status'

export interface ReportColumn {
  /** Name in CSV and JSON. */
  readonly key: string
  readonly title: Text
  readonly kind: ColumnKind
  /** Decimals shown, rounded half-up; for estimates, which have more than anybody wants. */
  readonly decimals?: number
  /** A text broken into several lines where the table is wider than the terminal, at semicolons and spaces. */
  readonly wraps?: boolean
}

/** A value of a report: NaN and undefined are "no value" and stay empty. */
export type ReportValue = string | number | undefined

/** A line for people beside an answer. */
export interface Note {
  readonly vi: string
  readonly en: string
}

/** A table a command answers with. */
export interface Report {
  readonly title: Text
  readonly columns: readonly ReportColumn[]
  readonly rows: readonly (readonly ReportValue[])[]
  /** Name of its sheet in a workbook; "Kết quả" when absent. At most 31 characters. */
  readonly sheet?: Text
  /** What it was made from, in words, for the second sheet of a workbook. */
  readonly about?: readonly (readonly [Text, string])[]
  /** What people must know beside it: on standard error after the answer, and in a workbook. */
  readonly notes?: readonly Note[]
}

/** Whether there is something to write. */
export function isPresent(value: ReportValue): value is string | number {
  return value !== undefined && !(typeof value === 'number' && Number.isNaN(value))
}
