import type { TieRule } from '../definition/precision.ts'
import { closeWholes, rankByCounting } from './rank-by-counting.ts'

/**
 * Ranks `members` by `values`, highest first, into `ranks`; a missing value (NaN) has no rank. Equal values follow `ties`;
 * `ordinal` puts them in code-point order of `names`.
 */
export function rankInto(
  ranks: Float64Array,
  values: Float64Array,
  members: Int32Array,
  ties: TieRule,
  nameOf: (position: number) => string,
): void {
  const wholes = ties === 'ordinal' ? undefined : closeWholes(values, members)
  if (wholes && ties !== 'ordinal') {
    rankByCounting(ranks, members, ties, wholes)
    return
  }
  const order = sortedDescending(values, members)
  const { length } = order
  let dense = 0
  for (let start = 0; start < length; ) {
    const value = values[order[start]!]!
    let end = start + 1
    while (end < length && values[order[end]!] === value) end++
    dense++
    if (ties === 'ordinal' && end - start > 1) {
      const named = Array.from(order.subarray(start, end), (position) => ({
        position,
        name: nameOf(position),
      }))
      named.sort((a, b) => compareNames(a.name, b.name) || a.position - b.position)
      named.forEach(({ position }, k) => {
        order[start + k] = position
      })
    }
    const shared = ties === 'dense' ? dense : ties === 'average' ? (start + 1 + end) / 2 : start + 1
    for (let k = start; k < end; k++) ranks[order[k]!] = ties === 'ordinal' ? k + 1 : shared
    start = end
  }
}

/** Code-point order: "Ngô" before "Đức". */
function compareNames(a: string, b: string): number {
  const left = Array.from(a)
  const right = Array.from(b)
  for (let k = 0; k < Math.min(left.length, right.length); k++) {
    const difference = left[k]!.codePointAt(0)! - right[k]!.codePointAt(0)!
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

const PACK = 2 ** 20
const LARGEST_PACKED = 2 ** 32

/**
 * Positions of members with a value, highest first. Whole values, as points are, are packed with the position into one
 * number each: sorting plain numbers natively beats any comparator.
 */
function sortedDescending(values: Float64Array, members: Int32Array): Int32Array {
  const present = members.filter((member) => !Number.isNaN(values[member]!))
  const packs = (member: number) => member < PACK && Math.abs(values[member]!) < LARGEST_PACKED
  if (!present.every((member) => Number.isInteger(values[member]!) && packs(member))) {
    return present.sort((a, b) => (values[a]! === values[b]! ? a - b : values[a]! < values[b]! ? 1 : -1))
  }
  const keys = Float64Array.from(present, (member) => -values[member]! * PACK + member).sort()
  return Int32Array.from(keys, (key) => ((key % PACK) + PACK) % PACK)
}
