/**
 * What reading a file gave. `exhausted`: it took more time or memory than one file may; `encrypted`: it needs a
 * password; `damaged`: the reader gave up.
 */
export type FileContent =
  | { readonly outcome: 'read'; readonly pages: number | null; readonly text: string }
  | { readonly outcome: 'encrypted' | 'damaged' | 'exhausted' }
