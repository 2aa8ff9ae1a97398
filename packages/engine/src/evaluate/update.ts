import type { Facts, Provenance } from '../facts/facts.ts'
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
    { values: Float64Array; reasons: Map<number, string>; provenance: Map<number, Provenance> }
  >()
  for (const { unit, measure, value, reason } of changes) {
    const position = unitPosition(facts, unit)
    let column = own.get(measure)
    if (!column) {
      const before = columns.get(measure)
      column = {
        values: before ? before.values.slice() : new Float64Array(facts.units.length).fill(Number.NaN),
        reasons: new Map(before?.reasons),
        provenance: new Map(before?.provenance),
      }
      own.set(measure, column)
      columns.set(measure, column)
    }
    column.values[position] = value
    // The file the old value stood in says nothing of the new one.
    column.provenance.delete(position)
    if (Number.isNaN(value) && reason !== undefined) column.reasons.set(position, reason)
    else column.reasons.delete(position)
  }
  return { units: facts.units, columns }
}

/**
 * The evaluation after some facts changed: recomputes the components that read them and, for the units whose parts came
 * out otherwise, the nodes above; columns without a change are those of before. A rule that compares units is recomputed
 * for the whole group. The result equals a full evaluation of the new facts.
 */
export function update(evaluation: Evaluation, changes: readonly FactChange[]): Evaluation {
  const { index, groups } = evaluation
  const facts = changeFacts(evaluation.facts, changes)
  // Every cell of a composite index depends on the whole column and the rebuild is quicker than finding out.
  if (index.plan) return evaluate(index, facts)
  const columns = [...evaluation.columns]
  const open = openCells(evaluation, changes)
  for (const place of index.places.toReversed()) {
    const units = open.get(place)
    if (!units) continue
    const before = columns[place.position]!
    const after = copyColumn(before)
    for (const [group, some] of Map.groupBy(units, (unit) => facts.units[unit]!.group)) {
      computeInto(after, place, index, facts, columns, groups.get(group)!, Int32Array.from(some))
    }
    const changed = [...units].filter((unit) => !isSameCell(before, after, unit))
    if (changed.length === 0) continue
    if (changed.some((unit) => ranksOtherwise(before, after, unit)))
      rankColumn({ index, facts, groups }, after)
    columns[place.position] = after
    if (place.parent) addAll(open, place.parent, changed)
  }
  return { index, facts, groups, columns }
}

/** Units to compute again, by place. */
type OpenCells = Map<Place, Set<number>>

function addAll(open: OpenCells, place: Place, units: Iterable<number>): void {
  const known = open.get(place)
  if (!known) open.set(place, new Set(units))
  else for (const unit of units) known.add(unit)
}

/** The cells that read a changed fact: one unit each, or its whole group where the rule compares units. */
function openCells({ index, facts, groups }: Evaluation, changes: readonly FactChange[]): OpenCells {
  const open: OpenCells = new Map()
  for (const change of changes) {
    const unit = unitPosition(facts, change.unit)
    for (const place of index.readers.get(change.measure) ?? []) {
      const isCompared = place.rule?.kind === 'group'
      addAll(open, place, isCompared ? groups.get(facts.units[unit]!.group)! : [unit])
    }
  }
  return open
}

const FIGURES = ['points', 'order', 'max', 'lost', 'status'] as const

function isSameCell(before: ResultColumn, after: ResultColumn, unit: number): boolean {
  return (
    FIGURES.every((figure) => Object.is(before[figure][unit], after[figure][unit])) &&
    before.reasons.get(unit) === after.reasons.get(unit)
  )
}

function ranksOtherwise(before: ResultColumn, after: ResultColumn, unit: number): boolean {
  return (['order', 'status'] as const).some(
    (figure) => !Object.is(before[figure][unit], after[figure][unit]),
  )
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
