import { movedPath, nextCode, type OutlineNode, type Path } from '@openpar/domain/indices'
import { useTexts } from '../../../../platform/language/use-texts.ts'
import { pathKey } from '../../shared/read-data.ts'
import { useEditing } from '../draft/editing.ts'
import { type Direction, find, moveBy, moveOnto } from './node-moves.ts'
import { treeTexts } from './texts.ts'

/** What can be done to the nodes of the tree; the selection follows. */
export function useNodeCommands() {
  const { nodes, sums, selection, select, perform, set } = useEditing()
  const { newNode } = useTexts(treeTexts)
  const selected = selection.kind === 'node' ? find(nodes, selection.path) : undefined

  const addTo = (parent: Path, position: number) => {
    const short = sums.get(pathKey(parent))?.difference
    const max = short !== undefined && short < 0 ? -short : 1
    const node = { code: nextCode(nodes, parent), name: newNode, max }
    if (perform({ kind: 'add-node', parent, position, node }))
      select({ kind: 'node', path: [...parent, 'nodes', position] })
  }
  const move = (operation: ReturnType<typeof moveBy>) => {
    if (operation === undefined || !perform(operation)) return
    const { path, parent, position } = operation
    select({ kind: 'node', path: movedPath(path, parent, position) })
  }
  const roots = nodes.filter((node) => node.parent.length === 0).length
  return {
    selected,
    addBeside: () => (selected ? addTo(selected.parent, selected.position + 1) : addTo([], roots)),
    addBelow: () => selected && addTo(selected.path, selected.children ?? 0),
    addOutside: (tree: 'bonus' | 'penalty') => {
      const code = nextCode(nodes, [tree])
      if (set([tree], { cap: 1, nodes: [{ code, name: newNode, max: 1 }] }))
        select({ kind: 'node', path: [tree, 'nodes', 0] })
    },
    remove: () => {
      if (selected === undefined || !perform({ kind: 'delete-node', path: selected.path })) return
      const before = nodes[nodes.indexOf(selected) - 1]
      select(before === undefined ? { kind: 'edition' } : { kind: 'node', path: before.path })
    },
    moveBy: (direction: Direction) => selected && move(moveBy(nodes, selected, direction)),
    moveOnto: (node: OutlineNode, target: OutlineNode, where: 'before' | 'after' | 'inside') =>
      move(moveOnto(node, target, where)),
    canMove: (direction: Direction) =>
      selected !== undefined && moveBy(nodes, selected, direction) !== undefined,
  }
}
