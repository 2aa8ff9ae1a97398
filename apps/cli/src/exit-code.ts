/** What a command ends with; documented in docs/manual/command-line.md. */
export const EXIT = {
  done: 0,
  unexpected: 1,
  usage: 2,
  definition: 3,
  facts: 4,
  file: 5,
} as const

/** Ends a command with a code and a sentence in both languages; `main` prints it and nothing else. */
export class Refusal extends Error {
  readonly exitCode: number
  readonly vi: string
  readonly en: string

  constructor(exitCode: number, vi: string, en: string) {
    super(en)
    this.exitCode = exitCode
    this.vi = vi
    this.en = en
  }
}
