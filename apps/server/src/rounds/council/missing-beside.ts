import { groundOf, isDeclared } from '@openpar/domain/rounds'
import { fromPoints, NOT_APPLICABLE, type Status, statusOf } from '@openpar/engine'
import type { ScoredRound } from '../score/score-round.ts'

/** A component scored from a survey or a system that lacks values, with what the edition makes of that. */
export interface MissingBeside {
  readonly unit: string
  readonly component: string
  readonly source: 'survey' | 'computed'
  readonly measures: readonly string[]
  /** What the engine gives it meanwhile. */
  readonly status: Status
  readonly points: number | null
}

/**
 * Components of surveys and systems without their values, unit by unit in the order of the sheets. What does not apply to a unit is
 * no gap.
 */
export function missingBeside(
  scored: ScoredRound,
  layer: 'appraised' | 'final' = 'final',
): readonly MissingBeside[] {
  const { index, map, units } = scored
  const { facts, columns } = scored.evaluation(layer)
  return units.flatMap(({ unit, group }, position) =>
    [...groundOf(index, { group, kind: map.units.get(unit)?.kind }).components].flatMap(
      ([component, { source, measures }]): MissingBeside[] => {
        if (isDeclared(source)) return []
        const missing = measures.filter((measure) => {
          const column = facts.columns.get(measure)
          if (!column) return true
          return Number.isNaN(column.values[position]!) && column.reasons?.get(position) !== NOT_APPLICABLE
        })
        if (missing.length === 0) return []
        const column = columns[index.byCode.get(component)!.position]!
        const points = column.points[position]!
        return [
          {
            unit,
            component,
            source: source as 'survey' | 'computed',
            measures: missing,
            status: statusOf(column, position),
            points: Number.isNaN(points) ? null : fromPoints(points),
          },
        ]
      },
    ),
  )
}
