import type { CompositeBuild } from '../composite/index.ts'
import type { Facts } from '../facts/facts.ts'
import { noNode, noUnit } from '../input-problem.ts'
import type { CompiledIndex } from './compiled-index.ts'
import { STATUSES, type Status } from './status.ts'

/** One node over all units, in the order of `Facts.units`. Points are ten-thousandths; NaN where there are none. */
export interface ResultColumn {
  readonly points: Float64Array
  /** What the node ranks by: points, or the sum before rounding. */
  readonly order: Float64Array
  readonly max: Float64Array
  readonly lost: Float64Array
  /** Position of the status in `STATUSES`. */
  readonly status: Uint8Array
  /** Inside the unit group; NaN where there is no rank. */
  readonly rank: Float64Array
  /** Why points are missing, by position of the unit. */
  readonly reasons: ReadonlyMap<number, string>
}

/** Members of each unit group, by position. */
export type GroupMembers = ReadonlyMap<string, Int32Array>

/** The scores of all units: one column per node, in the order of `CompiledIndex.places`. */
export interface Evaluation {
  readonly index: CompiledIndex
  readonly facts: Facts
  readonly groups: GroupMembers
  readonly columns: readonly ResultColumn[]
  /** Every stage of a composite index. */
  readonly composite?: CompositeBuild
}

/** The column of a node. @throws RangeError when the index has no such code. */
export function columnOf(evaluation: Evaluation, code: string): ResultColumn {
  const place = evaluation.index.byCode.get(code)
  if (!place) throw noNode(code)
  return evaluation.columns[place.position]!
}

/** Position of a unit. @throws RangeError when the facts have no such unit. */
export function unitPosition(facts: Facts, code: string): number {
  const position = facts.units.findIndex((unit) => unit.code === code)
  if (position < 0) throw noUnit(code)
  return position
}

/** Status of one cell. */
export function statusOf(column: ResultColumn, position: number): Status {
  return STATUSES[column.status[position]!]!
}
