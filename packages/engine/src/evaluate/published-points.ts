import { toPoints } from '../exact/points.ts'
import type { Facts } from '../facts/facts.ts'
import type { Place } from './compiled-index.ts'

/** Points of a node as published elsewhere, in ten-thousandths; NaN where there are none. */
export function publishedPoints(place: Place, facts: Facts, unit: number): number {
  const measure = place.node?.published
  if (measure === undefined) return Number.NaN
  return toPoints(facts.columns.get(measure)?.values[unit] ?? Number.NaN)
}
