import type { Column, Facts } from '../facts/facts.ts'
import type { Place } from './compiled-index.ts'
import { computeInto, evaluate, rankColumn } from './evaluate.ts'
import { type Evaluation, type ResultColumn, unitPosition } from './result.ts'

/** A new value for one fact; NaN takes it away, with a reason. */
export interface FactChange {
  readonly unit: string
  readonly measure: string
  readonly value: number
  readonly reason?: string
}

/** Facts with some values changed; the given facts stay as they are. @throws RangeError on an unknown unit. */
export function changeFacts(facts: Facts, changes: readonly FactChange[]): Facts {
  const columns = new Map(facts.columns)
  const own = new Map<
    string,
    { values: Float64Array; reasons: Map<number, string>; provenance: Column['provenance'] }
  >()
  for (const { unit, measure, value, reason } of changes) {
    const position = unitPosition(facts, unit)
    let column = own.get(measure)
    if (!column) {
      const before = columns.get(measure)
      column = {
        values: before ? before.values.slice() : new Float64Array(facts.units.length).fill(Number.NaN),
        reasons: new Map(before?.reasons),
        provenance: before?.provenance,
      }
      own.set(measure, column)
      columns.set(measure, column)
    }
    column.values[position] = value
    if (Number.isNaN(value) && reason !== undefined) column.reasons.set(position, reason)
    else column.reasons.delete(position)
  }
  return { units: facts.units, columns }
}

/**
 * The evaluation after some facts changed: recomputes the components that read them and the nodes above, nothing else.
 * A rule that compares units is recomputed for the whole group. The result equals a full evaluation of the new facts.
 */
export function update(evaluation: Evaluation, changes: readonly FactChange[]): Evaluation {
  const { index, groups } = evaluation
  const facts = changeFacts(evaluation.facts, changes)
  // Every cell of a composite index depends on the whole column and the rebuild is quicker than finding out.
  if (index.plan) return evaluate(index, facts)
  const columns = [...evaluation.columns]
  const touched = new Map<Place, Set<number>>()
  for (const change of changes) {
    const unit = unitPosition(facts, change.unit)
    for (const place of index.readers.get(change.measure) ?? []) {
      const members = groups.get(facts.units[unit]!.group)!
      const units = place.rule?.kind === 'group' ? members : [unit]
      for (let at: Place | undefined = place; at; at = at.parent) {
        const known = touched.get(at) ?? new Set<number>()
        for (const each of units) known.add(each)
        touched.set(at, known)
      }
    }
  }
  const order = [...touched].sort(([a], [b]) => b.position - a.position)
  for (const [place, units] of order) {
    const column = copyColumn(columns[place.position]!)
    for (const members of groups.values()) {
      const some = members.filter((unit) => units.has(unit))
      if (some.length > 0) computeInto(column, place, index, facts, columns, members, some)
    }
    columns[place.position] = column
    rankColumn({ index, facts, groups }, column)
  }
  return { index, facts, groups, columns }
}

function copyColumn(column: ResultColumn) {
  const points = column.points.slice()
  return {
    points,
    order: column.order === column.points ? points : column.order.slice(),
    max: column.max.slice(),
    lost: column.lost.slice(),
    status: column.status.slice(),
    rank: column.rank.slice(),
    reasons: new Map(column.reasons),
  }
}
