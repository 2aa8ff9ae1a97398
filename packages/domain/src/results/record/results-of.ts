import { type Evaluation, fromPoints, statusOf } from '@openpar/engine'
import type { Result } from './result.ts'

/**
 * Every figure of an evaluation as records, unit by unit, nodes in the order of the tree, the whole index first. Units
 * of the evaluation carry identifiers as their codes.
 */
export function* resultsOf({ index, facts, columns }: Evaluation): Generator<Result> {
  for (const [position, { code: unit }] of facts.units.entries()) {
    for (const place of index.places) {
      const column = columns[place.position]!
      yield {
        unit,
        node: place.code,
        points: figure(column.points[position]!),
        max: fromPoints(column.max[position]!),
        lost: figure(column.lost[position]!),
        rank: Number.isNaN(column.rank[position]!) ? null : column.rank[position]!,
        status: statusOf(column, position),
        reason: column.reasons.get(position) ?? null,
      }
    }
  }
}

function figure(points: number): number | null {
  return Number.isNaN(points) ? null : fromPoints(points)
}
