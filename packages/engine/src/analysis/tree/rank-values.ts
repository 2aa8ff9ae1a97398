import type { Evaluation, ResultColumn } from '../../evaluate/result.ts'
import type { Unit } from '../../facts/facts.ts'

/** Name that breaks ties. */
export function nameOfUnit(unit: Unit): string {
  return unit.name ?? unit.code
}

/** What a ranked column ranks by; NaN for units without a rank. */
export function rankedValues({ index }: Pick<Evaluation, 'index'>, column: ResultColumn): Float64Array {
  const values = index.definition.ranking.on === 'unrounded' ? column.order : column.points
  return values.map((value, k) => (Number.isNaN(column.rank[k]!) ? Number.NaN : value))
}
