import type { Rounding } from '../definition/precision.ts'
import { roundPoints, stepOf } from '../exact/points.ts'
import { roundedQuotient } from '../exact/round.ts'
import type { Facts } from '../facts/facts.ts'
import { lossAt, type Place } from './compiled-index.ts'
import { publishedPoints } from './published-points.ts'
import type { ResultColumn } from './result.ts'
import type { emptyColumn } from './score-component.ts'
import { STATUS } from './status.ts'

type Writable = ReturnType<typeof emptyColumn>

/**
 * Adds up points and maxima of the children into `out`, column by column; a unit with something missing below is
 * incomplete, else scored.
 */
function addChildren(children: readonly ResultColumn[], units: Int32Array, out: Writable): void {
  const { points, max, status } = out
  for (let k = 0; k < units.length; k++) {
    const unit = units[k]!
    points[unit] = 0
    max[unit] = 0
    status[unit] = STATUS.scored
  }
  for (const child of children) {
    const { points: childPoints, max: childMax, status: childStatus } = child
    for (let k = 0; k < units.length; k++) {
      const unit = units[k]!
      const own = childPoints[unit]!
      if (!Number.isNaN(own)) points[unit] = points[unit]! + own
      max[unit] = max[unit]! + childMax[unit]!
      const below = childStatus[unit]!
      if (below === STATUS.missing || below === STATUS.incomplete) status[unit] = STATUS.incomplete
    }
  }
}

/** The sum before rounding; where ranks follow rounded points, nobody asks for it and `points` stand in. */
function unroundedSum(
  out: Writable,
  children: readonly ResultColumn[],
  unit: number,
  points: number,
): number {
  return out.order === out.points ? points : sumKnown(children, 'order', unit)
}

/** Sum of another figure over the children that have points. */
function sumKnown(children: readonly ResultColumn[], figure: 'order' | 'lost', unit: number): number {
  let sum = 0
  for (const child of children) if (!Number.isNaN(child.points[unit]!)) sum += child[figure][unit]!
  return sum
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
  addChildren(children, units, out)
  const { points, max, lost, status } = out
  const isScale = place.tree === 'scale'
  const isApart = out.order !== points
  for (let k = 0; k < units.length; k++) {
    const unit = units[k]!
    if (status[unit] === STATUS.incomplete) {
      writeOpen(place, children, facts, unit, rounding, out)
      continue
    }
    if (max[unit] === 0 && place.max > 0) status[unit] = STATUS.notApplicable
    const rounded = roundPoints(points[unit]!, rounding)
    if (isApart) out.order[unit] = sumKnown(children, 'order', unit)
    points[unit] = rounded
    lost[unit] = isScale ? max[unit]! - rounded : lossAt(place, rounded, max[unit]!)
  }
}

/** A node with something missing below: as published elsewhere, or with what is known so far. */
function writeOpen(
  place: Place,
  children: readonly ResultColumn[],
  facts: Facts,
  unit: number,
  rounding: Rounding,
  out: Writable,
): void {
  const published = publishedPoints(place, facts, unit)
  if (!Number.isNaN(published)) {
    write(place, out, unit, published, published, place.max, STATUS.published)
    return
  }
  const points = roundPoints(out.points[unit]!, rounding)
  const unrounded = unroundedSum(out, children, unit, points)
  write(place, out, unit, points, unrounded, out.max[unit]!, STATUS.incomplete)
  out.lost[unit] = sumKnown(children, 'lost', unit)
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
  addChildren(children, units, out)
  for (const unit of units) {
    const points = Math.min(place.max, roundPoints(out.points[unit]!, rounding))
    const unrounded = Math.min(place.max, unroundedSum(out, children, unit, points))
    write(place, out, unit, points, unrounded, place.max, out.status[unit]!)
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
  addChildren(domains, units, out)
  for (const unit of units) {
    const sum = out.points[unit]!
    const max = out.max[unit]!
    if (max === 0) {
      write(place, out, unit, Number.NaN, Number.NaN, 0, STATUS.notApplicable)
      continue
    }
    const outside = outsideOf(bonus, unit) - outsideOf(penalty, unit)
    const open = out.status[unit] === STATUS.incomplete || isOpen(bonus, unit) || isOpen(penalty, unit)
    const points = Math.max(0, rescaled(place.max, sum, max, outside, rounding))
    const unrounded = Math.max(0, (place.max * unroundedSum(out, domains, unit, sum)) / max + outside)
    write(place, out, unit, points, unrounded, place.max, open ? STATUS.incomplete : STATUS.scored)
    if (open) {
      const lost = sumKnown(domains, 'lost', unit)
      out.lost[unit] = roundedQuotient([place.max, lost], [max], 'half-up') - outside
    }
  }
}

/** (scale × points + outside × max) ÷ max, rounded once; the points themselves where nothing is excluded. */
function rescaled(scale: number, points: number, max: number, outside: number, rounding: Rounding): number {
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
