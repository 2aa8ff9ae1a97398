import { type CompiledIndex, lossAt, type Place } from '../../evaluate/compiled-index.ts'
import { computeInto, startColumn } from '../../evaluate/evaluate.ts'
import type { ResultColumn } from '../../evaluate/result.ts'
import type { Facts } from '../../facts/facts.ts'
import { type OpenColumn, pickColumn } from './pick-units.ts'

/** A figure held in place of the computed one; NaN points stay open. Points and maximum are ten-thousandths. */
export interface Held {
  readonly points: number
  readonly max: number
  readonly status: number
}

/** Held cells by place and position of the unit. */
export type Holds = Map<Place, Map<number, Held>>

export function hold(holds: Holds, place: Place, position: number, held: Held): void {
  const cells = holds.get(place)
  if (cells) cells.set(position, held)
  else holds.set(place, new Map([[position, held]]))
}

/**
 * Adds up the tree from given component columns, some cells held at other figures: the engine's own sums with their
 * rounding, rescaling, caps and published points. A held node above components keeps its figure whatever its parts say.
 * The given columns stay as they are.
 */
export function sumTree(
  index: CompiledIndex,
  facts: Facts,
  componentOf: (place: Place) => ResultColumn,
  holds: Holds,
): ResultColumn[] {
  const all = Int32Array.from(facts.units.keys())
  const columns: ResultColumn[] = new Array(index.places.length)
  for (const place of index.places.toReversed()) {
    const cells = holds.get(place)
    if (place.kind === 'component') {
      const given = componentOf(place)
      const column = cells ? pickColumn(given, all, place, index) : given
      columns[place.position] = column
      if (cells) write(column, place, cells)
      continue
    }
    const column = startColumn(place, all.length, index)
    computeInto(column, place, index, facts, columns, all, all)
    if (cells) write(column, place, cells)
    columns[place.position] = column
  }
  return columns
}

function write(column: OpenColumn | ResultColumn, place: Place, cells: ReadonlyMap<number, Held>): void {
  for (const [k, { points, max, status }] of cells) {
    column.points[k] = points
    column.order[k] = points
    column.max[k] = max
    column.lost[k] = lossAt(place, points, max)
    column.status[k] = status
  }
}
