import { type Evaluation, fromPoints, statusOf, textIn } from '@openpar/engine'
import { aboutIndex } from '../../output/about-index.ts'
import { formatOf } from '../../output/format.ts'
import type { Report } from '../../output/report.ts'
import { COLUMN } from '../../output/titles.ts'
import type { Session } from '../../session/session.ts'
import { hasFigures } from './has-figures.ts'
import { standingNotes } from './standing-notes.ts'

/**
 * One row per unit and node, the whole index included: unit, code, points, max, lost, rank, status. JSON and workbooks
 * have the names of the unit and the node too; in a workbook a node with nothing known has no figures.
 */
export function evaluationReport(evaluation: Evaluation, session: Session): Report {
  const { index, facts, columns } = evaluation
  const { language } = session
  const format = formatOf(session.format, session.out)
  const named = format !== 'csv'
  const rows = facts.units.flatMap((unit, k) =>
    index.places.map((place) => {
      const column = columns[place.position]!
      const isKnown = format !== 'xlsx' || hasFigures(column, k)
      const [points, lost] = [column.points[k]!, column.lost[k]!].map((each) =>
        isKnown ? fromPoints(each) : undefined,
      )
      return [
        unit.code,
        ...(named ? [unit.name] : []),
        place.code,
        ...(named ? [textIn(place.name, language)] : []),
        points,
        fromPoints(column.max[k]!),
        lost,
        column.rank[k]!,
        statusOf(column, k),
      ]
    }),
  )
  return {
    title: index.definition.title,
    sheet: { vi: 'Điểm các mục', en: 'Points' },
    columns: [
      COLUMN.unit,
      ...(named ? [COLUMN.unitName] : []),
      COLUMN.code,
      ...(named ? [COLUMN.name] : []),
      COLUMN.points,
      COLUMN.max,
      COLUMN.lost,
      COLUMN.rank,
      COLUMN.status,
    ],
    rows,
    about: aboutIndex(index.definition, language),
    notes: standingNotes(evaluation, index.root.code),
  }
}
