import { decimalsOf, exactSum, tenThousandths } from '../../definition/check/decimal.ts'
import { childOf, valueAt } from '../../definition/shape/place.ts'
import { allNodes, type Tree } from '../../definition/visit-nodes.ts'
import type { Path } from '../../fault/path.ts'

/** One sum of points that a definition must keep. */
export interface SumCheck {
  /** `node`: children against their parent. `scale`: domains against the scale. `cap`: bonus or penalty nodes against their cap. */
  readonly kind: 'node' | 'scale' | 'cap'
  readonly tree: Tree
  /** Place of what declares the points: the node, `[]` for the scale, `['bonus']`. */
  readonly path: Path
  /** Code of the node. */
  readonly code?: string
  /** Points declared; undefined where there are none, or no number of at most four decimals. */
  readonly declared?: number
  /** Exact sum of the maxima below; undefined where one of them is unknown. */
  readonly sum?: number
  /** `sum − declared`, exact. */
  readonly difference?: number
  /** `unknown` while a number is missing. A cap fits when the nodes can reach it. */
  readonly outcome: 'fits' | 'differs' | 'unknown'
}

/**
 * Every sum of a definition of points, whatever the shape of the rest, in the order of the tree: the scale first, then
 * each node with children, then bonus and penalty. A composite index has only the sums outside its scale.
 */
export function sumChecks(data: unknown): readonly SumCheck[] {
  const scaled = childOf(data, 'method') !== 'composite'
  const roots = childOf(data, 'nodes')
  const checks: SumCheck[] = []
  if (scaled && Array.isArray(roots)) {
    checks.push(judge({ kind: 'scale', tree: 'scale', path: [] }, childOf(data, 'scale'), roots))
  }
  for (const { node, path, tree } of allNodes(data)) {
    const children = childOf(node, 'nodes')
    if (!Array.isArray(children) || (tree === 'scale' && !scaled)) continue
    const code = childOf(node, 'code')
    const named = typeof code === 'string' ? { code } : {}
    checks.push(judge({ kind: 'node', tree, path, ...named }, childOf(node, 'max'), children))
  }
  for (const tree of ['bonus', 'penalty'] as const) {
    const nodes = valueAt(data, [tree, 'nodes'])
    if (!Array.isArray(nodes)) continue
    checks.push(judge({ kind: 'cap', tree, path: [tree] }, valueAt(data, [tree, 'cap']), nodes))
  }
  return checks
}

function judge(
  place: Pick<SumCheck, 'kind' | 'tree' | 'path' | 'code'>,
  declaredValue: unknown,
  children: readonly unknown[],
): SumCheck {
  const declared = pointsOf(declaredValue)
  const sum = exactSum(children.map((child) => pointsOf(childOf(child, 'max'))))
  if (declared === undefined || sum === undefined) return { ...place, declared, sum, outcome: 'unknown' }
  const difference = (tenThousandths(sum) - tenThousandths(declared)) / 10_000
  const fits = place.kind === 'cap' ? difference >= 0 : difference === 0
  return { ...place, declared, sum, difference, outcome: fits ? 'fits' : 'differs' }
}

function pointsOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) && decimalsOf(value) <= 4 ? value : undefined
}
