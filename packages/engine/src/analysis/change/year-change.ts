import type { Text } from '../../definition/text.ts'

/**
 * A change split into its causes, by position of the unit in `YearChange.units`:
 * `change = rule + facts + others + notComparable`, to the last ten-thousandth.
 */
export interface Parts {
  readonly change: Float64Array
  /** The edition changed: rules, maxima, weights, rounding; nodes added and removed. */
  readonly rule: Float64Array
  /** The unit's own facts changed, its group and kind included. */
  readonly facts: Float64Array
  /** Other units changed: in rules that compare units, and in ranks. */
  readonly others: Float64Array
  /** Facts are missing on one side, or the later rule cannot be applied to the earlier facts. */
  readonly notComparable: Float64Array
}

/** One node in two periods. Points are ten-thousandths. */
export interface NodeChange extends Parts {
  readonly code: string
  readonly name: Text
  readonly presence: 'both' | 'added' | 'removed'
  /** Codes in the earlier edition. */
  readonly earlier: readonly string[]
  readonly certainty?: string
  /** NaN where missing; a missing figure counts nothing in the change, as in sums so far. */
  readonly before: Float64Array
  readonly after: Float64Array
  /** Measures of a component that no unit has a value for in the earlier facts. */
  readonly missingMeasures: readonly string[]
  /** Units whose change could not be split. */
  readonly incomparable: number
}

/** Ranks of the whole index. All NaN for a unit without a rank in one of the periods. */
export interface RankChange extends Parts {
  readonly before: Float64Array
  readonly after: Float64Array
}

export interface YearChange {
  /** Codes of units present in both periods, in the order of the later facts. */
  readonly units: readonly string[]
  readonly added: readonly string[]
  readonly gone: readonly string[]
  /** Nodes of the later edition, the whole index first, then those removed. */
  readonly nodes: readonly NodeChange[]
  readonly rank: RankChange
}
