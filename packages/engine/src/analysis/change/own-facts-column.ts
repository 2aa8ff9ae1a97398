import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation, ResultColumn } from '../../evaluate/result.ts'
import { emptyColumn, scoreComponent } from '../../evaluate/score-component.ts'
import type { Facts } from '../../facts/facts.ts'
import type { GroupRule } from '../../rules/compiled-rule.ts'
import { pickColumn } from '../tree/pick-units.ts'
import type { SharedUnits } from './shared-units.ts'

/**
 * A component as each unit would have it with its own facts, group and kind of the later period while all other units
 * keep those of the earlier one. `earlier` is the later edition on the earlier facts. A rule that reads one unit only
 * gives the later figure itself.
 */
export function ownFactsColumn(
  place: Place,
  earlier: Evaluation,
  after: Evaluation,
  shared: SharedUnits,
): ResultColumn {
  const { rule } = place
  const later = pickColumn(after.columns[place.position]!, shared.after, place, after.index)
  if (rule?.kind !== 'group') return later
  const { units } = earlier.facts
  const ruled = earlier.columns[place.position]!.points
  // Comparisons start with sorting, which is quick where the order is nearly right.
  const order = Array.from(units.keys()).sort((a, b) => ruled[a]! - ruled[b]! || a - b)
  const groups = Map.groupBy(
    order.map((position) => ({ position, row: rowOf(place, rule, earlier.facts, position) })),
    ({ position }) => units[position]!.group,
  )
  const cell = emptyColumn(after.facts.units.length)
  shared.after.forEach((at, k) => {
    const others = (groups.get(after.facts.units[at]!.group) ?? []).filter(
      ({ position }) => position !== shared.before[k],
    )
    const rows = [...others.map(({ row }) => row), rowOf(place, rule, after.facts, at)]
    const score = rule.prepare(rows.filter((row) => row !== undefined))
    const alone: Place = { ...place, rule: { ...rule, kind: 'cell', score } }
    scoreComponent(alone, after.facts, Int32Array.of(at), Int32Array.of(at), cell)
    later.points[k] = cell.points[at]!
    later.max[k] = cell.max[at]!
    later.lost[k] = cell.lost[at]!
    later.status[k] = cell.status[at]!
  })
  return later
}

/** What a unit brings to a comparison; nothing when the component does not concern it. */
function rowOf(place: Place, rule: GroupRule, facts: Facts, unit: number): Float64Array | undefined {
  let read: Float64Array | undefined
  const prepare: GroupRule['prepare'] = (rows) => {
    read = rows[0]
    return () => 0
  }
  scoreComponent(
    { ...place, rule: { ...rule, prepare } },
    facts,
    Int32Array.of(unit),
    new Int32Array(),
    emptyColumn(0),
  )
  return read
}
