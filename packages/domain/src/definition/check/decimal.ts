/** Digits after the decimal mark of `value` as it is written shortest: 2 for 0.25, 0 for 3. */
export function decimalsOf(value: number): number {
  const [digits, exponent] = String(value).split('e')
  const written = digits!.split('.')[1]?.length ?? 0
  return Math.max(0, written - Number(exponent ?? 0))
}

/** `value` as a whole number of ten-thousandths, exact for numbers of up to four decimals. */
export function tenThousandths(value: number): number {
  return Math.round(value * 10_000)
}

/** The exact sum of decimals of up to four digits; undefined where one is absent or has more digits. */
export function exactSum(values: readonly (number | undefined)[]): number | undefined {
  let sum = 0
  for (const value of values) {
    if (value === undefined || decimalsOf(value) > 4) return undefined
    sum += tenThousandths(value)
  }
  return sum / 10_000
}
