import type { EditOperation, OutlineNode, Path } from '@openpar/domain/indices'
import { pathKey } from '../../shared/read-data.ts'

export type Direction = 'up' | 'down' | 'out' | 'into'

type Move = Extract<EditOperation, { kind: 'move-node' }>

/** The move of a node by one step, or undefined where there is nowhere to go. */
export function moveBy(
  nodes: readonly OutlineNode[],
  node: OutlineNode,
  direction: Direction,
): Move | undefined {
  const { path, parent, position } = node
  const move = (to: Path, at: number): Move => ({ kind: 'move-node', path, parent: to, position: at })
  const holder = find(nodes, parent)
  const siblings = nodes.filter((one) => pathKey(one.parent) === pathKey(parent))
  switch (direction) {
    case 'up':
      return position === 0 ? undefined : move(parent, position - 1)
    case 'down':
      return position + 1 >= siblings.length ? undefined : move(parent, position + 2)
    case 'into': {
      const before = siblings.find((one) => one.position === position - 1)
      return before && move(before.path, before.children ?? 0)
    }
    case 'out':
      return holder && move(holder.parent, holder.position + 1)
  }
}

/** The move of `node` dropped on `target`: before it, behind it, or below it as its last child. */
export function moveOnto(
  node: OutlineNode,
  target: OutlineNode,
  where: 'before' | 'after' | 'inside',
): Move | undefined {
  const isBelow =
    target.path.length >= node.path.length && node.path.every((step, i) => step === target.path[i])
  if (isBelow) return undefined
  if (where === 'inside')
    return { kind: 'move-node', path: node.path, parent: target.path, position: target.children ?? 0 }
  const position = target.position + (where === 'after' ? 1 : 0)
  const stays = pathKey(node.parent) === pathKey(target.parent)
  if (stays && (position === node.position || position === node.position + 1)) return undefined
  return { kind: 'move-node', path: node.path, parent: target.parent, position }
}

/** The node at a path. */
export function find(nodes: readonly OutlineNode[], path: Path): OutlineNode | undefined {
  return nodes.find((node) => pathKey(node.path) === pathKey(path))
}
