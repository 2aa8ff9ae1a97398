/** Where the command line writes: answers and everything beside them. */
export interface Streams {
  readonly print: (content: string) => void
  readonly complain: (line: string) => void
  /** What is being done now, where somebody watches. */
  readonly stage?: (line: string) => void
  /** Characters a line of the terminal holds; 160 where nobody knows. */
  readonly width?: number
}

/** Characters of a line where the answer goes to a file or a pipe. */
export const USUAL_WIDTH = 160
