import {
  addDecimals,
  compareDecimals,
  type Decimal,
  divideDecimals,
  multiplyDecimals,
} from '../number/decimal.ts'

/** Digits kept of a quotient (mean, weighted mean, ratio), half away from zero: enough for per cent with eight decimals. */
export const QUOTIENT_DECIMALS = 10

/** One contribution to a total: a value, and what it weighs where the aggregation needs a weight. */
export interface Part {
  readonly value: Decimal
  readonly weight?: Decimal
}

/** The mean of values. Undefined of none. */
export function meanOf(values: readonly Decimal[]): Decimal | undefined {
  return values.length === 0
    ? undefined
    : divideDecimals(addDecimals(values), String(values.length), QUOTIENT_DECIMALS)
}

/** Σ value × weight ÷ Σ weight; undefined where the weights add up to zero. */
export function weightedMeanOf(parts: readonly Required<Part>[]): Decimal | undefined {
  const top = addDecimals(parts.map(({ value, weight }) => multiplyDecimals(value, weight)))
  return divideDecimals(top, addDecimals(parts.map(({ weight }) => weight)), QUOTIENT_DECIMALS)
}

/** Σ numerator ÷ Σ denominator; undefined where the denominators add up to zero. */
export function ratioOf(parts: readonly { numerator: Decimal; denominator: Decimal }[]): Decimal | undefined {
  return divideDecimals(
    addDecimals(parts.map(({ numerator }) => numerator)),
    addDecimals(parts.map(({ denominator }) => denominator)),
    QUOTIENT_DECIMALS,
  )
}

/** The least or greatest of decimals, or the first or last of days; undefined of none. */
export function extremeOf(
  values: readonly string[],
  which: 'minimum' | 'maximum',
  compare: (a: string, b: string) => number = compareDecimals,
): string | undefined {
  const sign = which === 'minimum' ? 1 : -1
  return values.reduce<string | undefined>(
    (best, value) => (best === undefined || sign * compare(value, best) < 0 ? value : best),
    undefined,
  )
}
