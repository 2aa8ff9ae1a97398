import type { Definition } from '@openpar/engine'
import { Document, isMap, isPair, isScalar, isSeq, type Pair, visit, type YAMLMap } from 'yaml'
import type { Doubt } from './doubt.ts'
import { shortened } from './sentences.ts'

/** Keys in the order people read them; keys that are not listed keep their place behind these. */
// biome-ignore format: a list to be read as lines
const ORDER = [
  'id', 'edition', 'code', 'kind', 'title', 'name', 'basis', 'valid', 'status', 'note', 'sources', 'method', 'scale',
  'max', 'source', 'rule', 'evidence', 'owner', 'precision', 'ranking', 'groups', 'bonus', 'penalty', 'measures', 'nodes',
]

/**
 * The draft as a YAML text that reads back to the same definition, each doubt as a comment above the line it is about:
 * `# NGHI NGỜ (Sheet1!C5): …`. Doubts about no node and no key stand at the top.
 */
export function draftToYaml(draft: Definition, doubts: readonly Doubt[]): string {
  const document = new Document(inOrder(draft))
  const root = document.contents
  if (!isMap(root)) throw new TypeError('a definition is a map')
  const loose: string[] = []
  const nodes = nodeMaps(document)
  for (const doubt of doubts) {
    const words = comment(doubt)
    const map = doubt.code === undefined ? root : nodes.get(doubt.code)
    const pair = map === undefined ? undefined : findPair(map, doubt.key)
    if (pair !== undefined && isScalar(pair.key))
      pair.key.commentBefore = [pair.key.commentBefore, words].filter(Boolean).join('\n')
    else loose.push(words)
  }
  if (loose.length > 0) document.commentBefore = loose.join('\n')
  return document.toString({ lineWidth: 0 })
}

/** The pair the doubt is about; in a node that lacks the key, its name. */
function findPair(map: YAMLMap, key: string | undefined): Pair | undefined {
  const named = (name: string | undefined) =>
    map.items.find((pair) => isScalar(pair.key) && pair.key.value === name)
  return named(key) ?? (map.has('code') ? named('name') : undefined)
}

function nodeMaps(document: Document): Map<string, YAMLMap> {
  const found = new Map<string, YAMLMap>()
  visit(document, {
    Pair(_, pair) {
      if (!isPair(pair) || !isScalar(pair.key) || pair.key.value !== 'nodes' || !isSeq(pair.value)) return
      for (const item of pair.value.items) if (isMap(item)) found.set(String(item.get('code')), item)
    },
  })
  return found
}

function comment(doubt: Doubt): string {
  const words = shortened(doubt.text)
  const text = words === '' || doubt.vi.includes(words) ? '' : ` [${words}]`
  return ` NGHI NGỜ (${doubt.place}): ${doubt.vi.replace(/\s+/g, ' ')}${text}`
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).filter(([, held]) => held !== undefined)
  const place = (key: string) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  return Object.fromEntries(
    entries.sort(([a], [b]) => place(a) - place(b)).map(([key, held]) => [key, inOrder(held)]),
  )
}
