import { nodeKind, type Place } from '../shape/place.ts'
import { isComponent, type NodeVisit } from '../visit-nodes.ts'

/** What people call a node: "Tiêu chí 1.2", "Criterion 1.2". */
export function nameOf({ node, depth, tree }: NodeVisit): Place {
  const kind = nodeKind(depth, !isComponent(node), tree)
  return { vi: `${kind.vi} ${node.code}`, en: `${kind.en} ${node.code}` }
}
