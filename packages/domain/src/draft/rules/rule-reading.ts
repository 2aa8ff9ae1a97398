import type { Measure, Rule } from '@openpar/engine'
import type { DoubtSentence } from '../doubt.ts'
import type { RuleText } from '../tree/annex-line.ts'
import type { OptionLine } from './option-line.ts'

/** What is known of a component when its rule text is read. */
export interface RuleSubject {
  readonly name: string
  readonly max?: number
  /** Start of the codes of its measures. */
  readonly measure: string
  readonly pieces: readonly RuleText[]
  /** The pieces that give points, in order; as many as `pieces` when every piece does. */
  readonly options: readonly OptionLine[]
}

/** A rule that was understood, the measures it needs, and what is doubtful about it. */
export interface RuleReading {
  readonly rule: Rule
  readonly measures: readonly Measure[]
  readonly doubts: readonly (DoubtSentence & { readonly at?: RuleText })[]
}
