import { type Language, type Text, textIn } from '@openpar/engine'

/** Codes as officials cite them begin with a number or with one letter before it: `3.1.2`, `P2`; `total` is a key of files. */
const CITED = /^(\p{Lu})?\d/u

/** What a node is called: its name, after its code where people cite it by that. */
export function nodeTitle(
  { node, name }: { readonly node: string; readonly name: Text },
  language: Language,
): string {
  const words = textIn(name, language)
  return CITED.test(node) ? `${node} ${words}` : words
}
