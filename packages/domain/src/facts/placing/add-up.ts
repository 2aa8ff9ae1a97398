import type { AddingUp } from '@openpar/engine'

/**
 * Adds up values of a measure over periods (in their order) or units. Missing values (NaN) are left out of `last` and
 * `max`; a `sum` or `mean` with one of them is missing, because a part is not the whole. Answers NaN for `none`.
 */
export function addUp(values: readonly number[], rule: AddingUp): number {
  const present = values.filter((value) => !Number.isNaN(value))
  if (present.length === 0 || rule === 'none') return Number.NaN
  if (rule === 'last') return present.at(-1)!
  if (rule === 'max') return Math.max(...present)
  if (present.length < values.length) return Number.NaN
  const sum = exactSum(present)
  return rule === 'sum' ? sum : sum / present.length
}

/** Decimals as written: 0.1 + 0.2 is 0.3. */
function exactSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15))
}
