/** One line of a list in a document: which of the row patterns it takes, and what fills it. */
export interface ContentLine {
  readonly pattern: string
  readonly values: Readonly<Record<string, string>>
}

/**
 * What fills the placeholders of a template. A line feed in a value begins a new paragraph or line. `lists` hold lines in their
 * order; the patterns of one list, such as a heading and an item, share its order.
 */
export interface DocumentContent {
  readonly values: Readonly<Record<string, string>>
  readonly lists: readonly { readonly patterns: readonly string[]; readonly lines: readonly ContentLine[] }[]
}
