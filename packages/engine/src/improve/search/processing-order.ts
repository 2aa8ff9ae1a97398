import type { Problem } from './problem.ts'

/** Possible candidates that gain something, most gain for the cost first. */
export function byEfficiency({ possible, gains, costs }: Problem): number[] {
  return possible
    .filter((i) => gains[i]! > 0)
    .sort((a, b) => gains[b]! * costs[a]! - gains[a]! * costs[b]! || a - b)
}

/**
 * Order in which candidates are decided: linked ones close together, so that few earlier decisions matter to later ones,
 * and the most efficient block first, so that the bound closes early.
 */
export function processingOrder(problem: Problem, efficient: readonly number[]): number[] {
  const { possible, bits, needs, dependents, conflicts, groups } = problem
  const links = new Map<number, bigint>()
  for (const i of possible) {
    const sharing = possible.filter((j) => groups[i]! >= 0 && groups[i] === groups[j])
    links.set(
      i,
      sharing.reduce((set, j) => set | bits[j]!, needs[i]! | dependents[i]! | conflicts[i]!),
    )
  }
  const left = new Set([...efficient, ...possible])
  const order: number[] = []
  let rest = possible.reduce((set, i) => set | bits[i]!, 0n)
  let open = 0n
  while (left.size > 0) {
    let best = -1
    let least = Number.POSITIVE_INFINITY
    for (const i of left) {
      if (open === 0n && best >= 0) break
      if (open !== 0n && (open & bits[i]!) === 0n) continue
      const boundary = size((open | links.get(i)!) & rest & ~bits[i]!)
      if (boundary < least) {
        best = i
        least = boundary
      }
    }
    order.push(best)
    left.delete(best)
    rest &= ~bits[best]!
    open = (open | links.get(best)!) & rest
  }
  return order
}

function size(set: bigint): number {
  let count = 0
  for (let left = set; left > 0n; left &= left - 1n) count++
  return count
}
