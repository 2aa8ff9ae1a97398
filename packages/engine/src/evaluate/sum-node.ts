import type { Rounding } from '../definition/precision.ts'
import { roundPoints, stepOf } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import type { Facts } from '../facts/facts.ts'
import { lossAt, type Place } from './compiled-index.ts'
import { publishedPoints } from './published-points.ts'
import type { ResultColumn } from './result.ts'
import type { emptyColumn } from './score-component.ts'
import { STATUS } from './status.ts'

/** What is missing or excluded below a node, for one unit. */
interface Sum {
  points: number
  unrounded: number
  max: number
  lost: number
  open: boolean
}

type Writable = ReturnType<typeof emptyColumn>

function sumOf(children: readonly ResultColumn[], unit: number, into: Sum): void {
  let points = 0
  let unrounded = 0
  let max = 0
  let lost = 0
  let open = false
  for (let k = 0; k < children.length; k++) {
    const child = children[k]!
    max += child.max[unit]!
    const status = child.status[unit]!
    if (status === STATUS.missing || status === STATUS.incomplete) open = true
    const own = child.points[unit]!
    if (Number.isNaN(own)) continue
    points += own
    unrounded += child.order[unit]!
    lost += child.lost[unit]!
  }
  into.points = points
  into.unrounded = unrounded
  into.max = max
  into.lost = lost
  into.open = open
}

/**
 * Adds up the children of a node for `units` into `out`, rounding by `rounding`. Where parts are missing the published
 * points of the node stand in; else the node is incomplete, with what is known so far.
 */
export function sumNode(
  place: Place,
  children: readonly ResultColumn[],
  facts: Facts,
  units: Int32Array,
  rounding: Rounding,
  out: Writable,
): void {
  const sum: Sum = { points: 0, unrounded: 0, max: 0, lost: 0, open: false }
  for (const unit of units) {
    sumOf(children, unit, sum)
    if (sum.open) {
      const published = publishedPoints(place, facts, unit)
      if (!Number.isNaN(published)) {
        write(place, out, unit, published, published, place.max, STATUS.published)
        continue
      }
    }
    const points = roundPoints(sum.points, rounding)
    write(place, out, unit, points, sum.unrounded, sum.max, sum.open ? STATUS.incomplete : STATUS.scored)
    if (sum.open) out.lost[unit] = sum.lost
    else if (sum.max === 0 && place.max > 0) out.status[unit] = STATUS.notApplicable
  }
}

function write(
  place: Place,
  out: Writable,
  unit: number,
  points: number,
  unrounded: number,
  max: number,
  status: number,
): void {
  out.points[unit] = points
  // Where ranks follow rounded points, the two columns are one.
  if (out.order !== out.points) out.order[unit] = unrounded
  out.max[unit] = max
  out.lost[unit] = lossAt(place, points, max)
  out.status[unit] = status
}

/** Points outside the scale: the sum of what is known, at most the cap. Nothing is lost by a bonus not earned. */
export function sumOutside(
  place: Place,
  children: readonly ResultColumn[],
  units: Int32Array,
  rounding: Rounding,
  out: Writable,
): void {
  const sum: Sum = { points: 0, unrounded: 0, max: 0, lost: 0, open: false }
  for (const unit of units) {
    sumOf(children, unit, sum)
    const points = Math.min(place.max, roundPoints(sum.points, rounding))
    write(
      place,
      out,
      unit,
      points,
      Math.min(place.max, sum.unrounded),
      place.max,
      sum.open ? STATUS.incomplete : STATUS.scored,
    )
  }
}

/**
 * The whole index: domains, rescaled to the scale where components were excluded, plus the bonus, less the penalty, not
 * below 0.
 */
export function sumIndex(
  place: Place,
  domains: readonly ResultColumn[],
  bonus: ResultColumn | undefined,
  penalty: ResultColumn | undefined,
  units: Int32Array,
  rounding: Rounding,
  out: Writable,
): void {
  const sum: Sum = { points: 0, unrounded: 0, max: 0, lost: 0, open: false }
  for (const unit of units) {
    sumOf(domains, unit, sum)
    const outside = outsideOf(bonus, unit) - outsideOf(penalty, unit)
    const open = sum.open || isOpen(bonus, unit) || isOpen(penalty, unit)
    if (sum.max === 0) {
      write(place, out, unit, Number.NaN, Number.NaN, 0, STATUS.notApplicable)
      continue
    }
    const points = rescaled(place.max, sum, outside, rounding)
    const unrounded = (place.max * sum.unrounded) / sum.max + outside
    write(
      place,
      out,
      unit,
      Math.max(0, points),
      Math.max(0, unrounded),
      place.max,
      open ? STATUS.incomplete : STATUS.scored,
    )
    if (open) out.lost[unit] = roundedQuotient([place.max, sum.lost], [sum.max], 'half-up') - outside
  }
}

/** (scale × points + outside × max) ÷ max, rounded once; the points themselves where nothing is excluded. */
function rescaled(scale: number, { points, max }: Sum, outside: number, rounding: Rounding): number {
  if (max === scale) return roundPoints(points + outside, rounding)
  const step = stepOf(rounding)
  return roundedQuotient([scale * points + outside * max], [max, step], rounding.mode) * step
}

function outsideOf(column: ResultColumn | undefined, unit: number): number {
  return column ? column.points[unit]! : 0
}

function isOpen(column: ResultColumn | undefined, unit: number): boolean {
  return column?.status[unit] === STATUS.incomplete
}
