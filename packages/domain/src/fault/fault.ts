export type Severity = 'error' | 'warning'

/**
 * Something wrong in a file that people wrote, told so that they can mend it.
 *
 * An `error` makes the file unusable; a `warning` is allowed but is probably not meant.
 */
export interface Fault {
  /** Stable name of the kind of fault; those of definitions stand in `fault-codes.ts`. */
  readonly code: string
  readonly severity: Severity
  readonly file: string
  /** Line and column of the offending value, or of the key where there is no value; both from 1. */
  readonly line: number
  readonly column: number
  /** Where it stands as data: `nodes[2].rule.target`; empty for the file as a whole. */
  readonly path: string
  /** What is wrong, where, and what to do: a sentence in Vietnamese and in English. */
  readonly vi: string
  readonly en: string
}

/** Whether any of `faults` makes the file unusable. */
export function hasErrors(faults: readonly Fault[]): boolean {
  return faults.some((fault) => fault.severity === 'error')
}
