import type { Path } from '../../fault/path.ts'

/** The path that a fault names: `nodes[2].rule.target` as `['nodes', 2, 'rule', 'target']`. */
export function parsePath(text: string): Path {
  return Array.from(text.matchAll(/\[(\d+)\]|([^.[\]]+)/g), ([, position, key]) =>
    position === undefined ? key! : Number(position),
  )
}

/** The path of the innermost node that holds `path`: `['nodes', 2]`; undefined where it lies in no node. */
export function nodePathOf(path: Path): Path | undefined {
  const last = path.findLastIndex((step, i) => typeof step === 'number' && path[i - 1] === 'nodes')
  return last < 0 ? undefined : path.slice(0, last + 1)
}
