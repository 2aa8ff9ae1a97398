import type { UnitId } from '../unit-state.ts'
import type { UnitColumn } from './unit-row.ts'

export type DifferenceKind = 'new' | 'renamed' | 'reclassified' | 'moved' | 'closed' | 'unchanged'

/** How a row of an imported list differs from the map on the day; `line` 0: a unit that the list does not name. */
export interface Difference {
  readonly line: number
  readonly unit: UnitId
  readonly code: string
  readonly name: string
  readonly kinds: readonly DifferenceKind[]
  readonly fields: readonly { readonly column: UnitColumn; readonly before: string; readonly after: string }[]
  /** The code is the same but the name shares no word with the old one: perhaps another unit that took over the code. */
  readonly doubtful: boolean
}
