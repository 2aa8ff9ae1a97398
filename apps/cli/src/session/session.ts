import type { Language } from '@openpar/engine'
import type { Format } from '../output/format.ts'
import type { Note } from '../output/report.ts'

/** What every command gets: the language and format asked for, and where to write. */
export interface Session {
  readonly language: Language
  readonly format?: Format
  readonly out?: string
  /** Characters a line of a table may have. */
  readonly width: number
  /** The answer of the command: standard output. */
  readonly print: (content: string) => void
  /** A line about the work, beside the answer: standard error. */
  readonly note: (vi: string, en: string) => void
  /** The notes so far, in the order they were written. */
  readonly told: readonly Note[]
  /** Names of the files the command reads. */
  readonly files: readonly string[]
  /** What is being done now: shown while it lasts, where somebody watches. */
  readonly stage: (vi: string, en: string) => void
}
