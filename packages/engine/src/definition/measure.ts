import type { Text } from './text.ts'

/** How values of a measure add up: over the units below one unit, or over the periods inside one period. */
export type AddingUp = 'sum' | 'mean' | 'last' | 'max' | 'none'

/** A countable fact for a unit and a period. */
export interface Measure {
  /** Lower-case name, the column of a facts table: `publish_on_time_num`. */
  readonly code: string
  readonly name: Text
  /** Unit of measurement, as shown: "hồ sơ", "%", "điểm". */
  readonly unit?: Text
  /** `number` (default), `yes-no` (1 or 0), or `choice` (one of `options`). */
  readonly kind?: 'number' | 'yes-no' | 'choice'
  /** Codes of the answers of a `choice`. */
  readonly options?: readonly string[]
  /** Lowest and highest value that makes sense; a value outside is a fault of the facts. */
  readonly least?: number
  readonly most?: number
  readonly overUnits?: AddingUp
  readonly overPeriods?: AddingUp
}
