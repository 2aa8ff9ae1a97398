import { z } from 'zod'

const code = z.string().regex(/^[a-z][a-z0-9_]*$/)

/**
 * How values of the units below become the value of the unit above.
 *
 * - `sum`, `mean`, `minimum`, `maximum`: of the values; a yes counts 1, a no 0.
 * - `weighted-mean`: Σ value × weight ÷ Σ weight, the weight being another measure of the same unit and period.
 * - `ratio`: Σ numerator ÷ Σ denominator, two other measures; also the value of a single unit.
 * - `none`: nothing above the unit itself.
 */
export const Aggregation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['sum', 'mean', 'minimum', 'maximum', 'none']) }),
  z.strictObject({ kind: z.literal('weighted-mean'), by: code }),
  z.strictObject({ kind: z.literal('ratio'), numerator: code, denominator: code }),
])
export type Aggregation = z.infer<typeof Aggregation>

/** Whether values of a kind can be aggregated so: days have an earliest and a latest, levels nothing at all. */
export function isAdditive({ kind }: Aggregation, of: string): boolean {
  if (kind === 'none') return true
  if (of === 'level') return false
  if (of === 'date') return kind === 'minimum' || kind === 'maximum'
  if (of === 'share') return kind !== 'sum'
  if (of === 'yes-no') return kind === 'sum' || kind === 'mean'
  return kind !== 'ratio' || of === 'decimal'
}
