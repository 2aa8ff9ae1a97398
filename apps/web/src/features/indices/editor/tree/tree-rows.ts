import type { OutlineNode } from '@openpar/domain/indices'
import { pathKey } from '../../shared/read-data.ts'
import type { Selection } from '../draft/editing.ts'

/** One visible line of the tree. */
export type TreeRow = {
  readonly key: string
  readonly level: number
  readonly selection: Selection
  readonly node?: OutlineNode
  /** Whether children are shown; undefined where there are none. */
  readonly expanded?: boolean
}

/** The visible lines: the edition, its nodes but for those in closed ones, the measures. */
export function treeRows(nodes: readonly OutlineNode[], closed: ReadonlySet<string>): readonly TreeRow[] {
  const rows: TreeRow[] = [{ key: 'edition', level: 1, selection: { kind: 'edition' } }]
  const hidden: string[] = []
  for (const node of nodes) {
    const key = pathKey(node.path)
    if (hidden.some((one) => key.startsWith(`${one}/`))) continue
    const expanded = node.children === undefined ? undefined : !closed.has(key)
    if (expanded === false) hidden.push(key)
    rows.push({ key, level: node.depth + 1, selection: { kind: 'node', path: node.path }, node, expanded })
  }
  return [...rows, { key: 'measures', level: 1, selection: { kind: 'measures' } }]
}

/** The key of the row that shows a selection. */
export function rowKeyOf(selection: Selection): string {
  return selection.kind === 'node' ? pathKey(selection.path) : selection.kind
}
