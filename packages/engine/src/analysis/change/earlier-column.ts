import type { Place } from '../../evaluate/compiled-index.ts'
import type { Evaluation } from '../../evaluate/result.ts'
import { STATUS } from '../../evaluate/status.ts'
import { roundedQuotient } from '../../exact/round.ts'
import type { Lineage } from '../tree/lineage.ts'
import { shareOut } from '../tree/share-out.ts'
import type { Held } from '../tree/sum-tree.ts'

/** What a later node had before, unit by unit: its earlier figures as they were. */
export interface EarlierColumn {
  readonly isNew: boolean
  /** Points, in ten-thousandths; what is known of them where some are missing, NaN where none is known. */
  readonly points: Float64Array
  /** Status of the earlier figures together; scored where they differ, missing where one is. */
  readonly status: Uint8Array
  /** The figure, to be held in the tree of the later edition. */
  readonly heldAt: (unit: number) => Held
}

/**
 * The earlier figures of every later place, for `units` of `before`. Several earlier nodes add up. An earlier node that
 * several later ones come from is shared out to them in proportion to their maxima, by largest remainder.
 */
export function earlierColumns(
  before: Evaluation,
  places: readonly Place[],
  known: readonly Lineage[],
  units: Int32Array,
): readonly EarlierColumn[] {
  const heirs = new Map<Place, Place[]>()
  for (const place of places) {
    for (const earlier of known[place.position]!.earlier) {
      heirs.set(earlier, [...(heirs.get(earlier) ?? []), place])
    }
  }
  /** Heirs above and below one another each have all of it; only heirs side by side share. */
  const rivalsOf = (place: Place, earlier: Place) => {
    const all = heirs.get(earlier)!
    const levelOf = (heir: Place) => all.filter((other) => isAbove(other, heir)).length
    return all.filter((heir) => levelOf(heir) === levelOf(place))
  }
  return places.map((place) => {
    const { earlier } = known[place.position]!
    const points = new Float64Array(units.length).fill(Number.NaN)
    const status = new Uint8Array(units.length)
    const applying = new Float64Array(units.length)
    const most = earlier.reduce((sum, { max }) => sum + max, 0)
    for (const each of earlier) {
      const column = before.columns[each.position]!
      const rivals = rivalsOf(place, each)
      units.forEach((unit, k) => {
        const part = partOf(column.points[unit]!, place, rivals)
        if (!Number.isNaN(part)) points[k] = Number.isNaN(points[k]!) ? part : points[k]! + part
        status[k] = each === earlier[0] ? column.status[unit]! : both(status[k]!, column.status[unit]!)
        applying[k]! += column.max[unit]!
      })
    }
    /** The same share of the maximum applies as did before. */
    const maxOf = (max: number) =>
      most === 0 ? place.max : roundedQuotient([place.max, max], [most], 'half-up')
    return {
      isNew: earlier.length === 0,
      points,
      status,
      heldAt: (k) => ({ points: points[k]!, max: maxOf(applying[k]!), status: status[k]! }),
    }
  })
}

function partOf(points: number, place: Place, rivals: readonly Place[]): number {
  if (rivals.length === 1 || Number.isNaN(points)) return points
  const maxima = rivals.map(({ max }) => max)
  const weights = maxima.some((max) => max > 0) ? maxima : maxima.map(() => 1)
  return shareOut(points, weights)[rivals.indexOf(place)]!
}

function both(one: number, other: number): number {
  if (one === STATUS.missing || other === STATUS.missing) return STATUS.missing
  return one === other ? one : STATUS.scored
}

function isAbove(upper: Place, place: Place): boolean {
  for (let at = place.parent; at; at = at.parent) if (at === upper) return true
  return false
}
