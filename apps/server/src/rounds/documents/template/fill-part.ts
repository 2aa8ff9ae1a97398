import type { XmlElement, XmlNode } from '@cj-tech-master/excelts/xml'
import { type DocumentContent, listOf, placeholderName } from '@openpar/domain/rounds'
import { fillParagraph, isElement, paragraphText, placeholdersIn } from './paragraph-text.ts'

type Values = Readonly<Record<string, string>>
type List = DocumentContent['lists'][number]

/** Elements that a line of a list is made from: rows of tables, and paragraphs outside of such rows. */
const REPEATING: ReadonlySet<string> = new Set(['w:tr', 'w:p'])

/** All placeholders below an element. */
export function placeholdersBelow(root: XmlElement): string[] {
  const own = root.name === 'w:p' ? placeholdersIn(paragraphText(root)) : []
  return [...own, ...root.children.filter(isElement).flatMap(placeholdersBelow)]
}

/** The patterns of lists that an element holds. */
function patternsOf(node: XmlNode): readonly string[] {
  if (!isElement(node) || !REPEATING.has(node.name)) return []
  return [...new Set(placeholdersBelow(node).flatMap((text) => listOf(placeholderName(text)) ?? []))]
}

const copy = (node: XmlElement): XmlElement => structuredClone(node)

/** Fills a part of a document in place. */
export function fillPart(root: XmlElement, content: DocumentContent): void {
  fillBelow(root, content, content.values)
}

function fillBelow(parent: XmlElement, content: DocumentContent, values: Values): void {
  const filled: XmlNode[] = []
  for (let k = 0; k < parent.children.length; k++) {
    const node = parent.children[k]!
    if (!isElement(node)) {
      filled.push(node)
      continue
    }
    const list = listAt(node, content)
    if (!list) {
      filled.push(...fillOne(node, content, values))
      continue
    }
    // Neighbours with patterns of the same list, such as a heading and an item, share its order.
    const patterns: XmlElement[] = [node]
    for (; k + 1 < parent.children.length; k++) {
      const next = parent.children[k + 1]!
      if (isElement(next) && (next.name !== node.name || listAt(next, content) !== list)) break
      if (isElement(next)) patterns.push(next)
    }
    filled.push(...fillList(patterns, list, content, values))
  }
  parent.children = filled
  // A table without rows is none.
  parent.children = parent.children.filter(
    (node) =>
      !isElement(node) ||
      node.name !== 'w:tbl' ||
      node.children.some((row) => isElement(row) && row.name === 'w:tr'),
  )
}

function listAt(node: XmlNode, { lists }: DocumentContent): List | undefined {
  const [first] = patternsOf(node)
  return first === undefined ? undefined : lists.find(({ patterns }) => patterns.includes(first))
}

function fillList(
  patterns: readonly XmlElement[],
  { lines }: List,
  content: DocumentContent,
  values: Values,
): XmlNode[] {
  const byPattern = new Map(patterns.map((node) => [patternsOf(node)[0]!, node]))
  return lines.flatMap(({ pattern, values: own }) => {
    const node = byPattern.get(pattern)
    if (!node) return []
    const named = Object.entries(own).map(([name, value]) => [`${pattern}.${name}`, value])
    // Inside a line its lists are values.
    return fillOne(copy(node), { ...content, lists: [] }, { ...values, ...Object.fromEntries(named) })
  })
}

function fillOne(node: XmlElement, content: DocumentContent, values: Values): XmlElement[] {
  fillBelow(node, content, values)
  if (node.name !== 'w:p') return [node]
  const wordsOf = (text: string): string | undefined => values[placeholderName(text)]
  const text = paragraphText(node).trim()
  const [only] = placeholdersIn(text)
  const lines = only !== undefined && /^\{\{[^{}]*\}\}$/.test(text) ? wordsOf(only)?.split('\n') : undefined
  if (!lines || lines.length < 2) {
    fillParagraph(node, wordsOf)
    return [node]
  }
  return lines.map((line) => {
    const one = copy(node)
    fillParagraph(one, () => line)
    return one
  })
}
