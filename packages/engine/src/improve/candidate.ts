import type { Text } from '../definition/text.ts'

/** Something a unit could do to win points back. */
export interface Candidate {
  /** Component or task; unique among the candidates. */
  readonly code: string
  readonly name?: Text
  /** Points won, in ten-thousandths: a whole number, 0 or more. 0.25 points are 2500. */
  readonly gain: number
  /** Effort in any one unit (days, million đồng): 0 or more, at most 4 decimals. */
  readonly cost: number
  /** Component whose lost points are won back; the code itself when absent. */
  readonly component?: string
  /** Codes of candidates that must be done as well. */
  readonly requires?: readonly string[]
  /** Codes of alternatives: of two candidates of which one excludes the other, at most one is done. */
  readonly excludes?: readonly string[]
}

export interface EffortOptions {
  /** Points lost at a component, in ten-thousandths: its candidates together win no more than this. */
  readonly ceiling?: ReadonlyMap<string, number>
  /** Partial sets examined before the search gives up the proof; 2 000 000 when absent. */
  readonly limit?: number
}

export const DEFAULT_LIMIT = 2_000_000
