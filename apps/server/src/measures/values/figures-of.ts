import { type FigureOf, settleValue } from '@openpar/domain/measures'
import type { CellIndex } from './read-values.ts'

/** The figure that counts in each cell of a period. */
export function figuresOf(cells: CellIndex, period: string): FigureOf {
  return (measure, unit) => {
    const { declared, computed } = cells(unit, measure, period)
    const counts = settleValue(declared, computed)?.counts
    return counts && { value: counts.value, missing: counts.missing }
  }
}
