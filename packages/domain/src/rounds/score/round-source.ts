import { type Document, isMap, isSeq, parseDocument, type YAMLMap } from 'yaml'
import type { RoundPlan } from '../round/round-plan.ts'

/**
 * The text of an edition as a round uses it: read again it is the `roundDefinition` of the same plan. Comments and order stay;
 * without changes the text stays as it is, to the byte.
 * @throws RangeError where a source is named for a code that is no component
 */
export function roundSource(source: string, { caps, sources }: Pick<RoundPlan, 'caps' | 'sources'>): string {
  if (caps.bonus === null && caps.penalty === null && Object.keys(sources).length === 0) return source
  const document = parseDocument(source)
  for (const part of ['bonus', 'penalty'] as const) {
    const cap = caps[part]
    if (cap !== null && document.has(part)) document.setIn([part, 'cap'], Number(cap))
  }
  const left = new Map(Object.entries(sources))
  for (const place of [['nodes'], ['bonus', 'nodes'], ['penalty', 'nodes']]) visit(document, place, left)
  const [unknown] = left.keys()
  if (unknown !== undefined) throw new RangeError(`there is no component ${unknown}`)
  return document.toString({ lineWidth: 0 })
}

function visit(document: Document, place: readonly string[], left: Map<string, string>): void {
  const nodes = document.getIn(place, true)
  if (isSeq(nodes)) for (const node of nodes.items) if (isMap(node)) setSource(node, left)
}

function setSource(node: YAMLMap, left: Map<string, string>): void {
  const children = node.get('nodes', true)
  if (isSeq(children)) {
    for (const child of children.items) if (isMap(child)) setSource(child, left)
    return
  }
  const code = String(node.get('code'))
  const source = left.get(code)
  if (source === undefined) return
  left.delete(code)
  node.set('source', source)
}
