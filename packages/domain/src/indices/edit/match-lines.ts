/** Most differing lines that are compared; beyond it only the common beginning and end match. */
const MOST_DIFFERENCES = 3000

/**
 * For each line of `from`, its position in `to` in a longest common subsequence, or −1 (Myers, "An O(ND) difference
 * algorithm and its variations", 1986).
 */
export function matchLines(from: readonly string[], to: readonly string[]): Int32Array {
  const matches = new Int32Array(from.length).fill(-1)
  let start = 0
  while (start < from.length && start < to.length && from[start] === to[start]) {
    matches[start] = start
    start++
  }
  let [fromEnd, toEnd] = [from.length, to.length]
  while (fromEnd > start && toEnd > start && from[fromEnd - 1] === to[toEnd - 1]) {
    fromEnd--
    toEnd--
    matches[fromEnd] = toEnd
  }
  const middle = matchMiddle(from.slice(start, fromEnd), to.slice(start, toEnd))
  for (const [f, t] of middle) matches[start + f] = start + t
  return matches
}

function matchMiddle(from: readonly string[], to: readonly string[]): readonly (readonly [number, number])[] {
  const most = Math.min(from.length + to.length, MOST_DIFFERENCES)
  const reach = new Int32Array(2 * most + 3)
  const centre = most + 1
  const trail: Int32Array[] = []
  for (let differences = 0; differences <= most; differences++) {
    trail.push(reach.slice(centre - differences - 1, centre + differences + 2))
    for (let k = -differences; k <= differences; k += 2) {
      const down = k === -differences || (k < differences && reach[centre + k - 1]! < reach[centre + k + 1]!)
      let f = down ? reach[centre + k + 1]! : reach[centre + k - 1]! + 1
      while (f < from.length && f - k < to.length && from[f] === to[f - k]) f++
      reach[centre + k] = f
      if (f >= from.length && f - k >= to.length) return walkBack(trail, from.length, to.length)
    }
  }
  return []
}

function walkBack(
  trail: readonly Int32Array[],
  fromLength: number,
  toLength: number,
): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = []
  let [f, t] = [fromLength, toLength]
  for (let differences = trail.length - 1; differences >= 0; differences--) {
    const reach = trail[differences]!
    const at = (k: number) => reach[k + differences + 1]!
    const k = f - t
    const down = k === -differences || (k < differences && at(k - 1) < at(k + 1))
    const beforeK = down ? k + 1 : k - 1
    const beforeF = differences === 0 ? 0 : at(beforeK)
    const beforeT = differences === 0 ? 0 : beforeF - beforeK
    while (f > beforeF && t > beforeT) {
      f--
      t--
      found.push([f, t])
    }
    f = beforeF
    t = beforeT
  }
  return found
}
