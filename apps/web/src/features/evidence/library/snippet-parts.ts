/** A piece of a snippet; `at` is where it begins. */
export interface SnippetPart {
  readonly text: string
  readonly found: boolean
  readonly at: number
}

/** A snippet of the server in pieces: what stands between `⟦` and `⟧` was found. */
export function snippetParts(snippet: string): readonly SnippetPart[] {
  return [...snippet.matchAll(/⟦([^⟦⟧]*)⟧|[^⟦]+/g)].map((match) => ({
    text: match[1] ?? match[0],
    found: match[1] !== undefined,
    at: match.index,
  }))
}
