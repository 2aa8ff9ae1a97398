import type { SheetGround } from '@openpar/domain/rounds'
import { REPORT_NODE } from '../desk/desk.ts'

/** The node after (1) or before (-1) another, in the order of the tree; the report stands last, and the ends stay where they are. */
export function neighbourOf(ground: SheetGround, node: string, by: 1 | -1): string {
  const nodes = [...ground.components.keys(), REPORT_NODE]
  return nodes[nodes.indexOf(node) + by] ?? node
}
