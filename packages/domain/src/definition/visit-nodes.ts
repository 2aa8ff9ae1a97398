import type { Node } from '@openpar/engine'
import type { Path } from '../fault/path.ts'
import { childOf } from './shape/place.ts'

/** Which tree a node stands in: the scale itself, or points outside it. */
export type Tree = 'scale' | 'bonus' | 'penalty'

export interface NodeVisit {
  readonly node: Node
  readonly path: Path
  /** 0 for domains. */
  readonly depth: number
  readonly tree: Tree
}

const ROOTS: readonly (readonly [Tree, Path])[] = [
  ['scale', ['nodes']],
  ['bonus', ['bonus', 'nodes']],
  ['penalty', ['penalty', 'nodes']],
]

/** Calls `each` for every node of `definition`, bonus and penalty included, parents before children, in the order of the file. */
export function visitNodes(
  definition: unknown,
  each: (node: Node, path: Path, depth: number, tree: Tree) => void,
): void {
  function visit(nodes: unknown, start: Path, depth: number, tree: Tree): void {
    if (!Array.isArray(nodes)) return
    for (const [position, node] of nodes.entries()) {
      const path = [...start, position]
      each(node as Node, path, depth, tree)
      visit(childOf(node, 'nodes'), [...path, 'nodes'], depth + 1, tree)
    }
  }
  for (const [tree, path] of ROOTS) visit(path.reduce<unknown>(childOf, definition), path, 0, tree)
}

/** All nodes of `definition`, bonus and penalty included. */
export function allNodes(definition: unknown): readonly NodeVisit[] {
  const found: NodeVisit[] = []
  visitNodes(definition, (node, path, depth, tree) => found.push({ node, path, depth, tree }))
  return found
}

/** Whether `node` is a component: it has no children. */
export function isComponent(node: Node): boolean {
  return node.nodes === undefined
}
