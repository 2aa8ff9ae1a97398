import type { Rule } from './rule.ts'
import type { Text } from './text.ts'

/** How the score of a component comes about. Survey components are never self-scored. */
export type ScoreSource = 'self' | 'survey' | 'computed' | 'judged'

/** What a component without a value counts as. `missing` leaves it open, with a reason. */
export type MissingRule = 'missing' | 'zero' | 'full'

/** What a component counts as for a unit it does not concern. `exclude` takes it out and rescales the rest to the scale. */
export type NotApplicableRule = 'full' | 'exclude' | 'zero'

/** A place in the criteria tree: domain, criterion or, without children, component. */
export interface Node {
  readonly code: string
  readonly name: Text
  /** Most points; children add up to it. Absent only in a `frame` and in composite indices. */
  readonly max?: number
  readonly nodes?: readonly Node[]

  readonly source?: ScoreSource
  readonly rule?: Rule
  readonly missing?: MissingRule
  readonly notApplicable?: NotApplicableRule
  /** Unit groups or kinds the component concerns; all when absent. */
  readonly appliesTo?: readonly string[]
  /** Measure with the points of the whole node as somebody else published them, used where parts are missing. */
  readonly published?: string
  readonly evidence?: readonly Text[]
  /** Role or agency that owns the criterion. */
  readonly owner?: Text
  readonly note?: Text

  /** Composite indices: relative weight among its siblings; 1 when absent. */
  readonly weight?: number
  /** Composite indices, components: the measure, whether more is better, a target, a measure to divide by. */
  readonly measure?: string
  readonly better?: 'higher' | 'lower'
  readonly target?: number
  readonly denominator?: string
}
