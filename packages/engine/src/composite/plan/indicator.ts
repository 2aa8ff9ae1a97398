import type { IndicatorScale } from '../normalisation/normalise.ts'

/** A component of a composite index. */
export interface Indicator extends IndicatorScale {
  readonly code: string
  readonly measure: string
  /** Measure to divide by. */
  readonly denominator?: string
}
