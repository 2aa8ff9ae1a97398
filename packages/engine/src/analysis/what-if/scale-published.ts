import { fromPoints, toPoints } from '../../exact/points.ts'
import { roundedQuotient } from '../../exact/round.ts'
import type { Facts } from '../../facts/facts.ts'
import type { PublishedScale } from './what-if-weights.ts'

/**
 * Facts whose published points are brought to the new maximum of their node, rounded half-up to 4 decimals. Missing stays
 * missing; a node that had no maximum keeps its figures. Other columns, and the given facts, stay as they are.
 */
export function scalePublished(facts: Facts, scales: readonly PublishedScale[]): Facts {
  const columns = new Map(facts.columns)
  for (const { measure, before, after } of scales) {
    const column = facts.columns.get(measure)
    if (!column || before === 0) continue
    const values = column.values.map((value) =>
      Number.isNaN(value)
        ? value
        : fromPoints(roundedQuotient([toPoints(value), toPoints(after)], [toPoints(before)], 'half-up')),
    )
    columns.set(measure, { ...column, values })
  }
  return { units: facts.units, columns }
}
