import type { Treatment } from '../../definition/composite.ts'
import { type Moments, moments } from '../statistics/moments.ts'
import { shiftedLogarithm } from './shifted-logarithm.ts'
import { winsorise, withinLimits } from './winsorise.ts'

/** What was done to one indicator against outliers. */
export interface TreatmentReport {
  /** `none`: it passed. `winsorised`: it passes with points pulled in. `logarithm`: of the original values. */
  readonly method: 'none' | 'winsorised' | 'logarithm'
  /** Points pulled in; 0 for the logarithm, which starts from the original values. */
  readonly points: number
  readonly before: Moments
  readonly after: Moments
  /** Whether the treated values pass; a logarithm may still fail. */
  readonly passes: boolean
}

/**
 * Outliers of one column: it passes, or points are pulled in (see `winsorise`), or, when that is not enough and
 * `then` is not `none`, the logarithm of the original values is taken (see `shiftedLogarithm`).
 * Missing values stay NaN; fewer than four values or equal ones are never treated.
 */
export function treat(
  column: Float64Array,
  treatment: Treatment,
): { readonly values: Float64Array; readonly report: TreatmentReport } {
  const pulled = winsorise(column, treatment)
  const passes = withinLimits(pulled.after, treatment)
  const { before, points } = pulled
  if (passes || treatment.then === 'none') {
    const method = points > 0 ? 'winsorised' : 'none'
    return { values: pulled.values, report: { method, points, before, after: pulled.after, passes } }
  }
  const values = shiftedLogarithm(column)
  const after = moments(values)
  return {
    values,
    report: { method: 'logarithm', points: 0, before, after, passes: withinLimits(after, treatment) },
  }
}
