import { greedy } from './greedy.ts'
import type { Problem } from './problem.ts'
import { byEfficiency, processingOrder } from './processing-order.ts'
import { type Goal, Pruning } from './pruning.ts'
import { type Relaxation, relax } from './relaxation.ts'
import { type Frontier, merge, type State } from './state.ts'

export interface Found {
  /** All sets that are as good as any under the goal; without a goal, the whole frontier of cost and gain. */
  readonly frontier: Frontier
  readonly nodes: number
  /** Present when the search stopped early: the best set so far, and what no set can surpass. */
  readonly stopped?: { readonly best?: State; readonly bound: number }
}

/** Partial sets that leave the same choices open. */
interface Bucket {
  readonly must: bigint
  readonly not: bigint
  /** Points taken from each ceiling that still matters. */
  readonly used: readonly number[]
  readonly relaxation: Relaxation
  frontier: Frontier
}

/**
 * Branch and bound, breadth first. Candidates are decided one by one; of the partial sets that leave the same choices
 * open only the frontier of cost and gain is kept (dominance), and of these only sets whose linear relaxation is at
 * least as good as the best complete set known. What is left after the last candidate is optimal, ties included.
 * (Nemhauser and Ullmann 1969 for the lists, Dantzig 1957 for the bound.)
 */
export function search(problem: Problem, goal: Goal | undefined, limit: number, start?: State): Found {
  const { bits, gains, costs, groups, ceilings, needs, dependents, conflicts } = problem
  const efficient = byEfficiency(problem)
  const order = processingOrder(problem, efficient)
  const pruning = goal && new Pruning(goal)
  if (start) pruning?.offer(start)
  if (goal) pruning?.offer(greedy(problem, efficient, goal))

  let rest = order.reduce((set, i) => set | bits[i]!, 0n)
  const unused = ceilings.map(() => 0)
  const root: Bucket = {
    must: 0n,
    not: 0n,
    used: unused,
    relaxation: relax(problem, efficient, rest, 0n, 0n, unused),
    frontier: [{ cost: 0, gain: 0, count: 0, set: 0n }],
  }
  let layer: Bucket[] = [root]
  let nodes = 1
  for (const [at, i] of order.entries()) {
    const bit = bits[i]!
    const group = groups[i]!
    const closes = group >= 0 && order.findLastIndex((j) => groups[j] === group) === at
    rest &= ~bit
    const next = new Map<string, Bucket>()
    const put = (
      from: Bucket,
      must: bigint,
      not: bigint,
      used: readonly number[],
      gain: number,
      take: boolean,
    ) => {
      if ((must & not) !== 0n) return
      const key = `${must},${not},${used}`
      let bucket = next.get(key)
      if (!bucket) {
        const relaxation = relax(problem, efficient, rest, must, not, used)
        bucket = { must, not, used, relaxation, frontier: [] }
        next.set(key, bucket)
      }
      const kept: State[] = []
      for (const state of from.frontier) {
        const cost = take ? state.cost + costs[i]! : state.cost
        if (pruning && !pruning.keeps(cost, state.gain + gain, bucket.relaxation)) continue
        const reached = take
          ? { cost, gain: state.gain + gain, count: state.count + 1, set: state.set | bit }
          : state
        pruning?.offer(bucket.relaxation.complete(reached))
        kept.push(reached)
      }
      bucket.frontier = merge(bucket.frontier, kept)
    }
    for (const bucket of layer) {
      const { must, not, used } = bucket
      const before = group < 0 ? 0 : used[group]!
      if ((must & bit) === 0n) {
        put(bucket, must, (not | dependents[i]!) & rest, closes ? used.with(group, 0) : used, 0, false)
      }
      if ((not & bit) === 0n) {
        const gain = group < 0 ? gains[i]! : Math.min(gains[i]!, ceilings[group]! - before)
        const after = group < 0 ? used : used.with(group, closes ? 0 : before + gain)
        put(bucket, (must | needs[i]!) & rest, (not | conflicts[i]!) & rest, after, gain, true)
      }
    }
    layer = [...next.values()].filter((bucket) => bucket.frontier.length > 0)
    nodes += layer.reduce((sum, bucket) => sum + bucket.frontier.length, 0)
    if (nodes > limit && rest !== 0n && layer.length > 0) {
      return {
        frontier: [],
        nodes,
        stopped: { best: pruning?.best, bound: goal ? boundOf(layer, goal) : Number.NaN },
      }
    }
  }
  return { frontier: layer[0]?.frontier ?? [], nodes }
}

function boundOf(layer: readonly Bucket[], { first, most, least }: Goal): number {
  const limits = layer.flatMap(({ frontier, relaxation }) =>
    frontier.map(({ cost, gain }) =>
      first === 'gain' ? gain + relaxation.gainWithin(most - cost) : cost + relaxation.costFor(least - gain),
    ),
  )
  return limits.reduce((a, b) => (first === 'gain' ? Math.max(a, b) : Math.min(a, b)))
}
