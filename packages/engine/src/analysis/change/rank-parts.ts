import type { CompiledIndex } from '../../evaluate/compiled-index.ts'
import { groupMembers, rankColumn } from '../../evaluate/evaluate.ts'
import type { Evaluation, ResultColumn } from '../../evaluate/result.ts'
import type { Facts } from '../../facts/facts.ts'
import { pickColumn } from '../tree/pick-units.ts'
import { nameOfUnit, rankedValues } from '../tree/rank-values.ts'
import { rankIf } from '../tree/standings.ts'
import type { SharedUnits } from './shared-units.ts'
import type { RankChange } from './year-change.ts'

/** Columns of the whole index on the way, for the shared units. */
export interface RootStages {
  readonly ruled: ResultColumn
  readonly own: ResultColumn
  readonly later: ResultColumn
}

/**
 * The change of rank, step by step: the later edition on the earlier facts (rule); the unit's own facts, all others as
 * before (facts); everybody's facts (others); what could not be compared (notComparable). Units gone and added count as
 * others. Where a rank on the way is missing the whole change is not comparable.
 */
export function rankParts(
  before: Evaluation,
  after: Evaluation,
  shared: SharedUnits,
  stages: RootStages,
  earlierFacts: Facts,
  laterFacts: Facts,
): RankChange {
  const { index } = after
  const pick = (evaluation: Evaluation, positions: Int32Array) =>
    pickColumn(
      evaluation.columns[evaluation.index.root.position]!,
      positions,
      evaluation.index.root,
      evaluation.index,
    )
  const ends = [
    ranksOf(before.index, earlierFacts, pick(before, shared.before)),
    ranksOf(index, laterFacts, pick(after, shared.after)),
  ] as const
  const ruled = ranksOf(index, earlierFacts, stages.ruled)
  const own = ownRanks(index, earlierFacts, laterFacts, stages)
  const later = ranksOf(index, laterFacts, stages.later)

  const rankAt = (evaluation: Evaluation, positions: Int32Array) =>
    Float64Array.from(
      positions,
      (position) => evaluation.columns[evaluation.index.root.position]!.rank[position]!,
    )
  const first = rankAt(before, shared.before)
  const last = rankAt(after, shared.after)
  const empty = () => new Float64Array(first.length).fill(Number.NaN)
  const parts = { change: empty(), rule: empty(), facts: empty(), others: empty(), notComparable: empty() }
  for (let k = 0; k < first.length; k++) {
    const change = last[k]! - first[k]!
    if (Number.isNaN(change)) continue
    const without = ends[0][k]!
    const end = ends[1][k]!
    const rule = ruled[k]! - without
    const facts = own[k]! - ruled[k]!
    const others = without - first[k]! + (later[k]! - own[k]!) + (last[k]! - end)
    const isSplit = !Number.isNaN(rule + facts + others)
    parts.change[k] = change
    parts.rule[k] = isSplit ? rule : 0
    parts.facts[k] = isSplit ? facts : 0
    parts.others[k] = isSplit ? others : 0
    parts.notComparable[k] = isSplit ? end - later[k]! : change
  }
  return { before: first, after: last, ...parts }
}

function ranksOf(index: CompiledIndex, facts: Facts, column: ResultColumn): Float64Array {
  rankColumn({ index, facts, groups: groupMembers(facts) }, column)
  return column.rank
}

/** The rank of each unit by its own facts of the later period in its group of then, all others as they were. */
function ownRanks(index: CompiledIndex, earlier: Facts, later: Facts, stages: RootStages): Float64Array {
  const groups = groupMembers(earlier)
  const values = rankedValues({ index }, stages.ruled)
  const field = {
    values,
    ties: index.definition.ranking.ties,
    nameOf: (position: number) => nameOfUnit(earlier.units[position]!),
  }
  ranksOf(index, later, stages.own)
  return rankedValues({ index }, stages.own).map((value, k) =>
    rankIf({ ...field, members: groups.get(later.units[k]!.group) ?? new Int32Array() }, k, value),
  )
}
