import type { CompiledIndex } from '../../../evaluate/compiled-index.ts'
import { groupMembers, rankColumn } from '../../../evaluate/evaluate.ts'
import type { Evaluation, ResultColumn } from '../../../evaluate/result.ts'
import type { Unit } from '../../../facts/facts.ts'
import type { SharedUnits } from '../../change/shared-units.ts'
import type { RankChange } from '../../change/year-change.ts'
import { pickColumn } from '../../tree/pick-units.ts'
import { valuesAt } from './held-cells.ts'
import { type Figures, splitChange } from './split-change.ts'

/** Ranks inside the groups of `units`, which are those of the column. */
export function ranksAmong(index: CompiledIndex, units: readonly Unit[], column: ResultColumn): Float64Array {
  const facts = { units, columns: new Map() }
  rankColumn({ index, facts, groups: groupMembers(facts) }, column)
  return column.rank
}

/**
 * The change of rank in the steps of the points; `stages` are ranks among the shared units. Units gone and added count as
 * others. NaN where a period has no rank; where a rank on the way is missing the whole change is not comparable.
 */
export function compositeRankChange(
  before: Evaluation,
  after: Evaluation,
  shared: SharedUnits,
  stages: Omit<Figures, 'first' | 'last'>,
): RankChange {
  const endOf = ({ index, facts, columns }: Evaluation, positions: Int32Array) => {
    const column = columns[index.root.position]!
    const units = Array.from(positions, (position) => facts.units[position]!)
    return {
      all: valuesAt(column.rank, positions),
      among: ranksAmong(index, units, pickColumn(column, positions, index.root, index)),
    }
  }
  const [old, now] = [endOf(before, shared.before), endOf(after, shared.after)]
  const { parts } = splitChange({ ...stages, first: old.among, last: now.among }, false)
  old.all.forEach((rank, k) => {
    const elsewhere = old.among[k]! - rank + (now.all[k]! - now.among[k]!)
    const isSplit = !Number.isNaN(stages.ruled[k]! + stages.own[k]! + stages.later[k]!)
    parts.change[k]! += elsewhere
    parts[isSplit ? 'others' : 'notComparable'][k]! += elsewhere
    if (Number.isNaN(elsewhere)) for (const part of Object.values(parts)) part[k] = Number.NaN
  })
  return { before: old.all, after: now.all, ...parts }
}
