import type { Node, RuleKind } from '@openpar/engine'
import type { Path } from '../../fault/path.ts'

/** One step of editing a definition. Paths lead through the data: `['nodes', 0, 'max']`; positions count from 0. */
export type EditOperation =
  /** Sets the value at `path`; `undefined` takes the key, or the entry of a list, away. */
  | { readonly kind: 'set'; readonly path: Path; readonly value: unknown }
  /** Puts `node` among the children of `parent` (a node, or `[]`, `['bonus']`, `['penalty']`) before the child at `position`. */
  | { readonly kind: 'add-node'; readonly parent: Path; readonly position: number; readonly node: Node }
  | { readonly kind: 'delete-node'; readonly path: Path }
  /** Takes the node at `path` out, then puts it among the children of `parent`; both paths and `position` as before the move. */
  | { readonly kind: 'move-node'; readonly path: Path; readonly parent: Path; readonly position: number }
  /** Gives the component at `path` a rule of another kind; settings that both kinds know are carried over. */
  | { readonly kind: 'change-rule'; readonly path: Path; readonly to: RuleKind }
  /** Replaces the whole text: what was typed in the YAML view. */
  | { readonly kind: 'write'; readonly source: string }
