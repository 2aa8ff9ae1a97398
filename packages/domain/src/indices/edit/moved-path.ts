import { type Path, startsWith } from '../../fault/path.ts'

/** Where `place` stands once the list entry at `taken` is gone: entries behind it move up by one. */
export function afterTaking(place: Path, taken: Path): Path {
  const list = taken.slice(0, -1)
  const position = taken.at(-1) as number
  const at = place[list.length]
  if (!startsWith(place, list) || typeof at !== 'number' || at <= position) return place
  return [...list, at - 1, ...place.slice(list.length + 1)]
}

/** Where a node stands after `move-node`; `position` is that among the children of `parent` before the move. */
export function movedPath(path: Path, parent: Path, position: number): Path {
  const from = path.at(-1) as number
  const list = path.slice(0, -1)
  const stays = parent.length + 1 === list.length && startsWith(list, parent)
  const at = stays && position > from ? position - 1 : position
  return [...afterTaking(parent, path), 'nodes', at]
}
