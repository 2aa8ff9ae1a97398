import type { CodeMapping, Definition } from '@openpar/engine'
import { textIn } from '@openpar/engine'
import { declaredLinks } from './declared-links.ts'
import { type EditionNode, editionNodes } from './edition-node.ts'

/** How sure it is that nodes of two editions are the same thing. */
export type Certainty = 'declared' | 'same-code' | 'same-name' | 'none'

/** Nodes of two editions that belong together: one and one, a split, a merger; or a node without a counterpart. */
export interface Cluster {
  /** In tree order; empty for what is new. */
  readonly earlier: readonly EditionNode[]
  /** In tree order; empty for what is gone. */
  readonly later: readonly EditionNode[]
  readonly links: readonly { readonly earlier: string; readonly later: string }[]
  readonly certainty: Certainty
}

/**
 * Every node of both editions in exactly one cluster. Declared codes come first. What is left is matched by equal code
 * and name; then, where codes were renumbered, by equal name among nodes that have it alone in their edition (components
 * with components only); then by equal code. Swapping the editions swaps the sides. Throws as `declaredLinks`.
 */
export function linkNodes(earlier: Definition, later: Definition, mapping?: CodeMapping): readonly Cluster[] {
  const declared = declaredLinks(earlier, later, mapping)
  const before = editionNodes(earlier)
  const after = editionNodes(later)
  const clusters = declaredClusters(declared.links, before, after)

  const open = new Map(
    before.filter(({ code }) => !declared.earlier.has(code)).map((node) => [node.code, node]),
  )
  const openLater = new Map(
    after.filter(({ code }) => !declared.later.has(code)).map((node) => [node.code, node]),
  )
  const pair = (a: EditionNode | undefined, b: EditionNode, certainty: Certainty) => {
    if (!a) return
    clusters.push({ earlier: [a], later: [b], links: [{ earlier: a.code, later: b.code }], certainty })
    open.delete(a.code)
    openLater.delete(b.code)
  }
  for (const node of [...openLater.values()]) {
    const same = open.get(node.code)
    if (same && nameKey(same) === nameKey(node)) pair(same, node, 'same-code')
  }
  const named = alone(open.values())
  for (const [name, node] of alone(openLater.values())) pair(named.get(name), node, 'same-name')
  for (const node of [...openLater.values()]) pair(open.get(node.code), node, 'same-code')

  const linked = new Set(clusters.flatMap((cluster) => cluster.earlier))
  const linkedLater = new Set(clusters.flatMap((cluster) => cluster.later))
  const none = { links: [], certainty: 'none' } as const
  return [
    ...clusters,
    ...before.filter((node) => !linked.has(node)).map((node) => ({ earlier: [node], later: [], ...none })),
    ...after
      .filter((node) => !linkedLater.has(node))
      .map((node) => ({ earlier: [], later: [node], ...none })),
  ]
}

/** Links that share a node make one cluster. Links of anything but nodes (measures) are left out. */
function declaredClusters(
  links: readonly { readonly earlier: string; readonly later: string }[],
  before: readonly EditionNode[],
  after: readonly EditionNode[],
): Cluster[] {
  const has = (nodes: readonly EditionNode[], code: string) => nodes.some((node) => node.code === code)
  const left = new Set(links.filter((link) => has(before, link.earlier) && has(after, link.later)))
  const clusters: Cluster[] = []
  for (const first of left) {
    const inside = new Set([first])
    for (const link of inside) {
      for (const other of left)
        if (other.earlier === link.earlier || other.later === link.later) inside.add(other)
    }
    for (const link of inside) left.delete(link)
    const joined = [...inside]
    clusters.push({
      earlier: before.filter(({ code }) => joined.some((link) => link.earlier === code)),
      later: after.filter(({ code }) => joined.some((link) => link.later === code)),
      links: joined,
      certainty: 'declared',
    })
  }
  return clusters
}

/** Nodes by name, those only that share it with no other. */
function alone(nodes: Iterable<EditionNode>): Map<string, EditionNode> {
  const byName = new Map<string, EditionNode[]>()
  for (const node of nodes) {
    const key = `${node.node.nodes === undefined} ${nameKey(node)}`
    byName.set(key, [...(byName.get(key) ?? []), node])
  }
  return new Map(
    [...byName].flatMap(([key, [node, ...others]]) => (node && others.length === 0 ? [[key, node]] : [])),
  )
}

/** Names differ when more than case, spacing, Unicode form or closing punctuation differs. */
function nameKey({ node }: EditionNode): string {
  return textIn(node.name, 'vi')
    .normalize('NFC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[.,;:]+$/u, '')
}
