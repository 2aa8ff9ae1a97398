import { type Document, isCollection, isSeq, type Node } from 'yaml'
import { valueAt } from '../../definition/shape/place.ts'
import type { Path } from '../../fault/path.ts'
import { changeRule } from '../rule/change-rule.ts'
import { EditRefusal } from './edit-refusal.ts'
import { keepLayout } from './keep-layout.ts'
import { openDocument } from './open-document.ts'
import type { EditOperation } from './operation.ts'
import { insertNode, moveNode, takeNode } from './tree-edits.ts'

/**
 * The text after one operation. Comments stay with what they stand above; lines that the operation does not concern stay
 * as they were written. Aliases are written out first.
 *
 * @throws EditRefusal where the text is no YAML, the place does not exist, or a node would move into itself
 */
export function applyOperation(source: string, operation: EditOperation): string {
  if (operation.kind === 'write') return operation.source
  const document = openDocument(source)
  const before = printed(document)
  perform(document, operation)
  return keepLayout(source, before, printed(document), document.toJS())
}

function printed(document: Document): string {
  return document.toString({ lineWidth: 0 })
}

function perform(document: Document, operation: Exclude<EditOperation, { kind: 'write' }>): void {
  switch (operation.kind) {
    case 'set':
      setValue(document, operation.path, operation.value)
      break
    case 'add-node':
      insertNode(document, operation.parent, operation.position, document.createNode(operation.node) as Node)
      break
    case 'delete-node':
      takeNode(document, operation.path)
      break
    case 'move-node':
      moveNode(document, operation.path, operation.parent, operation.position)
      break
    case 'change-rule':
      setRule(document, operation)
  }
}

function setRule(document: Document, { path, to }: Extract<EditOperation, { kind: 'change-rule' }>): void {
  const data: unknown = document.toJS()
  if (valueAt(data, path) === undefined) throw EditRefusal.noPlace()
  const { rule, measures } = changeRule(data, path, to)
  setValue(document, [...path, 'rule'], rule)
  const list = document.get('measures', true)
  if (isSeq(list)) for (const measure of measures) list.add(document.createNode(measure))
  else if (measures.length > 0) document.set('measures', document.createNode(measures))
}

function setValue(document: Document, path: Path, value: unknown): void {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
  const key = path.at(-1)
  if (key === undefined) throw EditRefusal.noPlace()
  if (!isCollection(holder)) {
    if (value === undefined) return
    // What would hold the value is absent or a bare text: a map takes its place.
    if (typeof key === 'number') throw EditRefusal.noPlace()
    setValue(document, path.slice(0, -1), { [key]: value })
    return
  }
  if (value === undefined) holder.delete(key)
  else holder.set(key, typeof value === 'object' && value !== null ? document.createNode(value) : value)
}
