/** `error`: the draft cannot be right as it stands. `warning`: a guess to confirm. `note`: something left out on purpose. */
export type DoubtSeverity = 'error' | 'warning' | 'note'

/** What is doubtful, in both languages. */
export interface DoubtSentence {
  readonly severity: DoubtSeverity
  readonly vi: string
  readonly en: string
}

/** A cell the draft is not sure of. */
export interface Doubt extends DoubtSentence {
  /** Place of the cell, of the table, or `toàn văn bản`. */
  readonly place: string
  /** Code of the node it belongs to. */
  readonly code?: string
  /** Key of the node, or of the definition where there is no code, that the doubt is about. */
  readonly key?: string
  /** Content of the cell; empty when the doubt is about something absent. */
  readonly text: string
}
