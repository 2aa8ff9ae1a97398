/** Least and greatest value of `column`; NaN (missing) is skipped, both NaN when there is no value. */
export function extent(column: Float64Array): readonly [least: number, greatest: number] {
  let least = Number.POSITIVE_INFINITY
  let greatest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < column.length; i++) {
    const value = column[i]!
    if (value < least) least = value
    if (value > greatest) greatest = value
  }
  return least <= greatest ? [least, greatest] : [Number.NaN, Number.NaN]
}
