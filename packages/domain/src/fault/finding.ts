import type { Fault } from './fault.ts'
import { FAULT_CODES, type FaultCode } from './fault-codes.ts'
import { formatPath, type Path } from './path.ts'

/** What a check found, by place in the data; a line and a column come with `locate`. */
export interface Finding {
  readonly code: FaultCode
  readonly path: Path
  readonly vi: string
  readonly en: string
  readonly at?: Pointer
}

/** What to point at: the value (when absent), its key, or a character inside a text, from 0. */
export type Pointer = 'key' | number

export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** Finds the line and column of a place; where it is absent, those of the nearest place around it. */
export type Locate = (path: Path, at?: Pointer) => Position

/** A finding with its line and column. */
export function faultOf(finding: Finding, locate: Locate): Fault {
  const { file, line, column } = locate(finding.path, finding.at)
  const path = formatPath(finding.path)
  return {
    code: finding.code,
    severity: FAULT_CODES[finding.code],
    file,
    line,
    column,
    path,
    vi: finding.vi,
    en: finding.en,
  }
}
