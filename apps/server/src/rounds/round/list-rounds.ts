import { phaseOf, type Round } from '@openpar/domain/rounds'
import type { Text } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { courseOf } from './course-store.ts'

/** All rounds with their phase on a day, the latest period first. */
export async function listRounds(db: Database, today: string): Promise<Round[]> {
  const rows = await db
    .selectFrom('round as r')
    .innerJoin('edition as e', 'e.id', 'r.editionId')
    .innerJoin('indexFamily as f', 'f.id', 'e.indexId')
    .select([
      'r.id',
      'r.name',
      'r.period',
      'r.units',
      'r.state',
      'r.sequence',
      'r.plan',
      'r.phaseFloor',
      'r.openedAt',
      'r.finalisedAt',
      'r.publishedAt',
      'r.sample',
      'r.editionId',
      'r.selfScoringUntil as selfScoring',
      'r.firstAppraisalUntil as firstAppraisal',
      'r.explanationUntil as explanation',
      'r.secondAppraisalUntil as secondAppraisal',
      'e.code as editionCode',
      'e.title as editionTitle',
      'f.code as indexCode',
    ])
    .orderBy('r.period', 'desc')
    .orderBy('r.name')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    edition: {
      id: row.editionId,
      code: row.editionCode,
      indexCode: row.indexCode,
      title: row.editionTitle as Text,
    },
    period: row.period,
    units: row.units.length,
    deadlines: {
      selfScoring: row.selfScoring,
      firstAppraisal: row.firstAppraisal,
      explanation: row.explanation,
      secondAppraisal: row.secondAppraisal,
    },
    // A round that came with the sample as history has no log to go by.
    state: row.plan === null ? (row.state as Round['state']) : phaseOf(courseOf(row), today),
    selfCheck: courseOf(row).plan?.selfCheck ?? false,
    sample: row.sample,
  }))
}
