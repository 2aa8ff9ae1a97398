import { type CorrelationMethod, correlation } from './correlation.ts'

/** Two indicators of one group that say nearly the same, or oppose each other. */
export interface CorrelationFlag {
  readonly group: string
  readonly first: string
  readonly second: string
  readonly correlation: number
}

/**
 * Pairs inside a group whose correlation is above `above` or below `below`; each pair once, in the order of
 * `columns`. Pairs without a correlation (a constant, too few values) are left out.
 *
 * @param columns values by indicator code
 * @param groupOf code of the group an indicator belongs to
 */
export function correlationFlags(
  columns: ReadonlyMap<string, Float64Array>,
  groupOf: (code: string) => string | undefined,
  limits: { readonly above?: number; readonly below?: number; readonly method?: CorrelationMethod },
): CorrelationFlag[] {
  const flags: CorrelationFlag[] = []
  const { above = Number.POSITIVE_INFINITY, below = Number.NEGATIVE_INFINITY } = limits
  const entries = [...columns]
  entries.forEach(([first, a], i) => {
    const group = groupOf(first)
    if (group === undefined) return
    for (const [second, b] of entries.slice(i + 1)) {
      if (groupOf(second) !== group) continue
      const value = correlation(a, b, limits.method)
      if (value > above || value < below) flags.push({ group, first, second, correlation: value })
    }
  })
  return flags
}
