import type { ScoreSource } from '@openpar/engine'
import type { Phase } from '../../phase/phase.ts'

/** What somebody is to one scoresheet. A person may be several things at once; `system` is a job of the server. */
export type Part = 'officer' | 'leader' | 'appraiser' | 'manager' | 'chair' | 'system'

/** All parts, in the order in which tables list them. */
export const parts: readonly Part[] = ['officer', 'leader', 'appraiser', 'manager', 'chair', 'system']

/** Who acts on a scoresheet, as far as the sheet is concerned. */
export interface Capacity {
  /** Null for `system` alone. */
  readonly person: string | null
  readonly parts: ReadonlySet<Part>
  /** Components that this appraiser was given. */
  readonly appraises: ReadonlySet<string>
  /** Works for the unit of the sheet, or for one above or below it: does not appraise it. */
  readonly ownUnit: boolean
}

/** When somebody acts: the phase of the round, and the date in Asia/Ho_Chi_Minh. */
export interface Moment {
  readonly phase: Phase
  readonly today: string
}

/** What a scoresheet consists of: the components that concern its unit, and the measures that their rules read. */
export interface SheetGround {
  readonly components: ReadonlyMap<
    string,
    {
      readonly measures: readonly string[]
      readonly source: ScoreSource
      /** The edition names evidence for it: without any, an explanation is obligatory. */
      readonly evidence: boolean
    }
  >
}

/** The components whose rules read a measure. */
export const componentsOf = (ground: SheetGround, measure: string): readonly string[] =>
  [...ground.components].filter(([, { measures }]) => measures.includes(measure)).map(([code]) => code)
