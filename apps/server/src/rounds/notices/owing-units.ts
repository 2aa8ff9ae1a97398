import { type Deadlines, dueOf, isLate, type Moment, phaseOf, type Sheet } from '@openpar/domain/rounds'
import type { Database } from '../../platform/database/connect.ts'
import type { StoredRound } from '../round/course-store.ts'
import { readSheets } from '../sheet/sheet-store.ts'

/** A unit that has still to send its sheet, and until when. */
export interface OwingUnit {
  readonly unit: string
  readonly due: string
  readonly late: boolean
}

const owing = (unit: string, sheet: Sheet, deadlines: Deadlines, moment: Moment): OwingUnit[] => {
  const due = dueOf(sheet, deadlines)
  return due === null ? [] : [{ unit, due, late: isLate(sheet, moment) }]
}

/** Units of a round that have not sent their sheet, or not again since something of it was opened. */
export async function owingUnits(
  db: Database,
  { id, province, course }: StoredRound,
  today: string,
): Promise<readonly OwingUnit[]> {
  const { plan } = course
  const phase = phaseOf(course, today)
  if (plan === null || phase === 'prepared' || phase === 'final' || phase === 'published') return []
  const sheets = await readSheets(db, { province, round: id })
  return [...sheets].flatMap(([unit, { sheet }]) => owing(unit, sheet, plan.deadlines, { phase, today }))
}
