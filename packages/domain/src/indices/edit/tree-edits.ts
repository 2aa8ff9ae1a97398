import { type Document, isMap, isSeq, type Node, type YAMLSeq } from 'yaml'
import { type Path, startsWith } from '../../fault/path.ts'
import { EditRefusal } from './edit-refusal.ts'
import { afterTaking } from './moved-path.ts'

/** Puts `node` among the children of `parent`, before the child at `position` or last. */
export function insertNode(document: Document, parent: Path, position: number, node: Node): void {
  const holder = holderAt(document, parent)
  const children = holder.get('nodes', true)
  if (isSeq(children)) {
    children.items.splice(Math.min(position, children.items.length), 0, node)
    return
  }
  const list = document.createNode([]) as YAMLSeq
  list.items.push(node)
  holder.set('nodes', list)
}

/** Takes a node out; a list of children that becomes empty goes with it, and with the last bonus or penalty node its cap. */
export function takeNode(document: Document, path: Path): Node {
  const list = document.getIn(path.slice(0, -1), true)
  const position = path.at(-1)
  if (!isSeq(list) || typeof position !== 'number' || position >= list.items.length)
    throw EditRefusal.noPlace()
  const [node] = list.items.splice(position, 1)
  if (list.items.length === 0 && path.length > 2) {
    const outside = path.length === 3 && (path[0] === 'bonus' || path[0] === 'penalty')
    document.deleteIn(path.slice(0, outside ? 1 : -1))
  }
  return node as Node
}

/** Moves a node; paths and position as they are before the move. */
export function moveNode(document: Document, path: Path, parent: Path, position: number): void {
  if (startsWith(parent, path)) throw EditRefusal.intoItself()
  holderAt(document, parent)
  const from = path.at(-1) as number
  const list = path.slice(0, -1)
  const stays = parent.length + 1 === list.length && startsWith(list, parent)
  if (stays) {
    const siblings = document.getIn(list, true)
    if (!isSeq(siblings) || from >= siblings.items.length) throw EditRefusal.noPlace()
    const [node] = siblings.items.splice(from, 1)
    siblings.items.splice(position > from ? position - 1 : position, 0, node)
    return
  }
  insertNode(document, afterTaking(parent, path), position, takeNode(document, path))
}

function holderAt(document: Document, parent: Path) {
  const holder = parent.length === 0 ? document.contents : document.getIn(parent, true)
  if (!isMap(holder)) throw EditRefusal.noPlace()
  return holder
}
