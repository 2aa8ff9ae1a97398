import { type Document, type Node, parseDocument, visit } from 'yaml'
import { readYaml } from '../../definition/source/read-yaml.ts'
import { EditRefusal } from './edit-refusal.ts'

/**
 * The text as a tree that keeps comments and spacing; aliases are written out, so that no change reaches two places.
 * @throws EditRefusal where the text is no YAML, or its aliases swell beyond reason
 */
export function openDocument(source: string): Document {
  // Only a text with anchors can swell when they are written out.
  if (source.includes('&') && readYaml(source, '').value === undefined) throw EditRefusal.unreadable()
  const document: Document = parseDocument(source, {
    schema: 'core',
    merge: false,
    uniqueKeys: false,
    resolveKnownTags: false,
  })
  if (document.errors.length > 0 || document.contents === null) throw EditRefusal.unreadable()
  let aliased = false
  visit(document, {
    Alias(_, alias) {
      aliased = true
      return alias.resolve(document)?.clone() as Node | undefined
    },
  })
  if (aliased) {
    visit(document, (_, node) => {
      if (node !== null && typeof node === 'object' && 'anchor' in node) node.anchor = undefined
    })
  }
  return document
}
