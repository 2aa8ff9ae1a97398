/** Where the command line writes: answers and everything beside them. */
export interface Streams {
  readonly print: (content: string) => void
  readonly complain: (line: string) => void
}
