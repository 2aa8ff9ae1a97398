import { decimalOf } from './decimal.ts'

/** Negative, zero or positive as the product of `left` is below, equal to or above the product of `right`, exactly. */
export function compareProducts(left: readonly [number, number], right: readonly [number, number]): number {
  const near = left[0] * left[1]
  const other = right[0] * right[1]
  if (Number.isSafeInteger(near) && Number.isSafeInteger(other)) {
    if ([...left, ...right].every(Number.isInteger)) return near - other
  }
  const [a, b, c, d] = [decimalOf(left[0]), decimalOf(left[1]), decimalOf(right[0]), decimalOf(right[1])]
  const first = a.digits * b.digits * 10n ** BigInt(c.places + d.places)
  const second = c.digits * d.digits * 10n ** BigInt(a.places + b.places)
  return first < second ? -1 : first > second ? 1 : 0
}
