import type { EditOperation, OutlineNode, Path, SumCheck } from '@openpar/domain/indices'
import { createContext, useContext } from 'react'

/** What is shown beside the tree: the head of the edition, its measures, or one node. */
export type Selection =
  | { readonly kind: 'edition' }
  | { readonly kind: 'measures' }
  | { readonly kind: 'node'; readonly path: Path }

/** The definition being edited, as all parts of the editor see it. */
export type Editing = {
  readonly data: unknown
  readonly nodes: readonly OutlineNode[]
  /** By `pathKey`. */
  readonly sums: ReadonlyMap<string, SumCheck>
  readonly selection: Selection
  readonly select: (selection: Selection) => void
  /** Makes a change; false where it was refused. */
  readonly perform: (operation: EditOperation) => boolean
  readonly set: (path: Path, value: unknown) => boolean
}

export const EditingContext = createContext<Editing | null>(null)

/** The definition being edited. Only below the editor. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('useEditing outside the editor')
  return editing
}
