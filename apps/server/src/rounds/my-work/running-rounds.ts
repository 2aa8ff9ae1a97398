import { type Course, type Moment, phaseOf } from '@openpar/domain/rounds'
import type { Database } from '../../platform/database/connect.ts'
import { courseOf, type StoredRound } from '../round/course-store.ts'

/** A round that is open and whose results are not published, with its phase today. */
export interface RunningRound extends StoredRound {
  readonly plan: NonNullable<Course['plan']>
  readonly moment: Moment
}

/** All rounds in which there is something to do today. */
export async function runningRounds(db: Database, today: string): Promise<readonly RunningRound[]> {
  const rows = await db
    .selectFrom('round')
    .selectAll()
    .where('openedAt', 'is not', null)
    .where('publishedAt', 'is', null)
    .orderBy('period', 'desc')
    .orderBy('name')
    .execute()
  return rows.flatMap((row) => {
    const course = courseOf(row)
    const { plan } = course
    if (plan === null) return []
    const moment = { phase: phaseOf(course, today), today }
    return [{ id: row.id, province: row.provinceId, name: row.name, course, plan, moment }]
  })
}
