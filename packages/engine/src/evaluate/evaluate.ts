import type { Facts, Unit } from '../facts/facts.ts'
import type { CompiledIndex, Place } from './compiled-index.ts'
import { evaluateComposite } from './evaluate-composite.ts'
import { rankInto } from './rank.ts'
import type { Evaluation, GroupMembers, ResultColumn } from './result.ts'
import { type emptyColumn, scoreComponent } from './score-component.ts'
import { STATUS } from './status.ts'
import { sumIndex, sumNode, sumOutside } from './sum-node.ts'

/** Members of each unit group of the facts, by position. */
export function groupMembers(facts: Facts): GroupMembers {
  const positions = new Map<string, number[]>()
  facts.units.forEach((unit, position) => {
    const members = positions.get(unit.group)
    if (members) members.push(position)
    else positions.set(unit.group, [position])
  })
  return new Map([...positions].map(([group, members]) => [group, Int32Array.from(members)]))
}

/** Scores every node for all units of `facts`, column by column, each component before the nodes above it. */
export function evaluate(index: CompiledIndex, facts: Facts): Evaluation {
  const groups = groupMembers(facts)
  if (!index.plan) return { index, facts, groups, columns: scoreColumns(index, facts, groups) }
  const { columns, composite } = evaluateComposite(index, facts)
  for (const column of columns) rankColumn({ index, facts, groups }, column)
  return { index, facts, groups, columns, composite }
}

function scoreColumns(index: CompiledIndex, facts: Facts, groups: GroupMembers): ResultColumn[] {
  const columns: ResultColumn[] = new Array(index.places.length)
  for (const place of index.places.toReversed()) {
    const column = startColumn(place, facts.units.length, index)
    for (const members of groups.values()) {
      computeInto(column, place, index, facts, columns, members, members)
    }
    // While its figures are still in the cache of the processor.
    rankColumn({ index, facts, groups }, column)
    columns[place.position] = column
  }
  return columns
}

/**
 * A column to be computed for every unit; nodes above components keep their sums before rounding apart from their points.
 * Points and losses are not filled first: every cell is written.
 */
export function startColumn(
  place: Place,
  units: number,
  index: CompiledIndex,
): ReturnType<typeof emptyColumn> {
  const points = new Float64Array(units)
  const column = {
    points,
    order: points,
    max: new Float64Array(units),
    lost: new Float64Array(units),
    status: new Uint8Array(units),
    rank: new Float64Array(units).fill(Number.NaN),
    reasons: new Map<number, string>(),
  }
  const apart = place.kind !== 'component' && index.definition.ranking.on === 'unrounded'
  return apart ? { ...column, order: new Float64Array(units) } : column
}

/** Computes one node for `units` out of a group, from the columns of its children. */
export function computeInto(
  column: ReturnType<typeof emptyColumn>,
  place: Place,
  index: CompiledIndex,
  facts: Facts,
  columns: readonly ResultColumn[],
  members: Int32Array,
  units: Int32Array,
): void {
  const { totals } = index.definition.precision
  const childrenOf = (kinds: readonly string[]) =>
    place.children.filter((child) => kinds.includes(child.kind)).map((child) => columns[child.position]!)
  const children = childrenOf(['group', 'component'])
  if (place.kind === 'component') scoreComponent(place, facts, members, units, column)
  else if (place.kind === 'group') sumNode(place, children, facts, units, totals, column)
  else if (place.kind !== 'index') sumOutside(place, children, units, totals, column)
  else sumIndex(place, children, childrenOf(['bonus'])[0], childrenOf(['penalty'])[0], units, totals, column)
}

/** Ranks a node inside every unit group. Monitors, open cells and cells that do not concern a unit have no rank. */
export function rankColumn(
  { index, facts, groups }: Omit<Evaluation, 'columns' | 'composite'>,
  column: ResultColumn,
): void {
  const { ranking } = index.definition
  const values = ranking.on === 'unrounded' ? column.order : column.points
  const { units } = facts
  const nameOf = (unit: number) => nameToRank(units[unit]!)
  column.rank.fill(Number.NaN)
  for (const members of groups.values()) {
    rankInto(column.rank, values, rankedMembers(members, column.status), ranking.ties, nameOf)
  }
}

function rankedMembers(members: Int32Array, status: Uint8Array): Int32Array {
  const ranked = new Int32Array(members.length)
  let count = 0
  for (let k = 0; k < members.length; k++) {
    const unit = members[k]!
    if (hasRank(status[unit]!)) ranked[count++] = unit
  }
  return ranked.subarray(0, count)
}

/** Two units may share a name; their codes then keep the order of the facts out of it. */
function nameToRank({ name, code }: Unit): string {
  return `${name ?? code}\u0000${code}`
}

/** One bit per status: a single test in the hot loop. */
const WITH_RANK =
  (1 << STATUS.scored) | (1 << STATUS.published) | (1 << STATUS.defaulted) | (1 << STATUS.imputed)

function hasRank(status: number): boolean {
  return ((WITH_RANK >> status) & 1) === 1
}
