import type { Definition, Node } from '@openpar/engine'

/** A node with its place in an edition. */
export interface EditionNode {
  readonly node: Node
  readonly code: string
  /** Code of the node above; absent for domains. */
  readonly parent?: string
  readonly tree: 'scale' | 'bonus' | 'penalty'
}

/** All nodes of an edition, parents before children, bonus and penalty last. */
export function editionNodes(definition: Definition): readonly EditionNode[] {
  const found: EditionNode[] = []
  const visit = (nodes: readonly Node[], tree: EditionNode['tree'], parent?: string) => {
    for (const node of nodes) {
      found.push({ node, code: node.code, parent, tree })
      visit(node.nodes ?? [], tree, node.code)
    }
  }
  visit(definition.nodes, 'scale')
  visit(definition.bonus?.nodes ?? [], 'bonus')
  visit(definition.penalty?.nodes ?? [], 'penalty')
  return found
}
