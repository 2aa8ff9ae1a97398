import type { RuleKind, Text } from '@openpar/engine'
import { childOf } from '../../definition/shape/place.ts'
import { allNodes, type Tree } from '../../definition/visit-nodes.ts'
import type { Path } from '../../fault/path.ts'

/** One node of a definition as a list of lines shows it; parts that cannot be read are absent. */
export interface OutlineNode {
  readonly path: Path
  /** Place of what holds it: a node, or `[]`, `['bonus']`, `['penalty']`. */
  readonly parent: Path
  readonly position: number
  /** 0 for domains. */
  readonly depth: number
  readonly tree: Tree
  readonly code?: string
  readonly name?: Text
  readonly max?: number
  readonly kind?: RuleKind
  /** How many children; undefined for a component. */
  readonly children?: number
}

/** All nodes of a definition that need not have the right shape, parents before children, bonus and penalty last. */
export function outline(data: unknown): readonly OutlineNode[] {
  return allNodes(data).map(({ node, path, depth, tree }) => {
    const code = childOf(node, 'code')
    const name = childOf(node, 'name')
    const max = childOf(node, 'max')
    const kind = childOf(childOf(node, 'rule'), 'kind')
    const children = childOf(node, 'nodes')
    return {
      path,
      parent: path.slice(0, -2),
      position: path.at(-1) as number,
      depth,
      tree,
      ...(typeof code === 'string' || typeof code === 'number' ? { code: String(code) } : {}),
      ...(typeof name === 'string' || typeof childOf(name, 'vi') === 'string' ? { name: name as Text } : {}),
      ...(typeof max === 'number' ? { max } : {}),
      ...(typeof kind === 'string' ? { kind: kind as RuleKind } : {}),
      ...(Array.isArray(children) ? { children: children.length } : {}),
    }
  })
}

/** A code for a new child of `parent`, one after the last sibling: `2.4` after `2.3`; bonus and penalty nodes count `T1`, `P1`. */
export function nextCode(nodes: readonly OutlineNode[], parent: Path): string {
  const inParent = nodes.filter(
    (node) => node.parent.length === parent.length && node.parent.every((step, i) => step === parent[i]),
  )
  const holder = nodes.find(
    (node) => node.path.length === parent.length && parent.every((s, i) => s === node.path[i]),
  )
  const stem =
    holder?.code !== undefined
      ? `${holder.code}.`
      : parent[0] === 'bonus'
        ? 'T'
        : parent[0] === 'penalty'
          ? 'P'
          : ''
  const taken = new Set(nodes.map(({ code }) => code))
  let next = inParent.length + 1
  while (taken.has(`${stem}${next}`)) next++
  return `${stem}${next}`
}
