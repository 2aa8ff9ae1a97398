import { type Evaluation, fromPoints, statusOf } from '@openpar/engine'
import type { Report } from '../output/report.ts'
import { COLUMN } from '../output/titles.ts'

/** One row per unit and node, the whole index included: unit, code, points, max, lost, rank, status. */
export function evaluationReport(evaluation: Evaluation): Report {
  const { index, facts, columns } = evaluation
  const rows = facts.units.flatMap((unit, k) =>
    index.places.map((place) => {
      const column = columns[place.position]!
      const figures = [column.points[k]!, column.max[k]!, column.lost[k]!].map(fromPoints)
      return [unit.code, place.code, ...figures, column.rank[k]!, statusOf(column, k)]
    }),
  )
  return {
    title: index.definition.title,
    columns: [COLUMN.unit, COLUMN.code, COLUMN.points, COLUMN.max, COLUMN.lost, COLUMN.rank, COLUMN.status],
    rows,
  }
}
