import type { Doubt, DoubtSentence } from '../doubt.ts'
import type { Numbering } from '../reading/numbering.ts'
import type { RuleText } from './annex-line.ts'

/** A node while the tables are being read; `place` and `text` are those of the cell with its name. */
export interface DraftNode {
  readonly code: string
  readonly numbering?: Numbering
  readonly name: string
  readonly place: string
  readonly text: string
  max?: number
  /** The cell its maximum stands in. */
  readonly maxPlace?: string
  readonly nodes: DraftNode[]
  readonly rule: RuleText[]
  readonly surveyMark?: RuleText
  readonly note?: string
  readonly evidence?: string
  readonly owner?: string
}

/** Takes note of a doubt. */
export type Report = (doubt: Doubt) => void

/** A doubt about a cell. */
export function doubtAt(
  sentence: DoubtSentence,
  where: { readonly place: string; readonly text?: string },
  about: { readonly code?: string; readonly key?: string } = {},
): Doubt {
  return { place: where.place, ...about, text: where.text ?? '', ...sentence }
}
