import {
  type Course,
  type Phase,
  phaseOf,
  type RoundAction,
  RoundPlan,
  takeRoundAction,
} from '@openpar/domain/rounds'
import type { Selectable } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import type { Round as RoundTable } from '../../platform/database/schema.ts'
import { Problem } from '../../platform/errors/problem.ts'

/** A round with the province under which it is stored. */
export interface StoredRound {
  readonly id: string
  readonly province: string
  readonly name: string
  readonly course: Course
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null

/**
 * A round as its log told it. Locked, nobody else changes it until the transaction ends: `shared` by all who act on its
 * scoresheets, alone by who acts on the round itself.
 * @throws Problem `round-not-found`
 */
export async function getRound(
  db: Database,
  round: string,
  { lock }: { readonly lock?: 'shared' | 'alone' } = {},
): Promise<StoredRound> {
  const row = await db
    .selectFrom('round')
    .selectAll()
    .where('id', '=', round)
    .$if(lock === 'alone', (query) => query.forUpdate())
    .$if(lock === 'shared', (query) => query.forKeyShare())
    .executeTakeFirst()
  if (!row) throw new Problem('round-not-found', { round })
  return { id: row.id, province: row.provinceId, name: row.name, course: courseOf(row) }
}

/** What the columns of a round say of its log. */
export function courseOf(
  row: Pick<
    Selectable<RoundTable>,
    'sequence' | 'plan' | 'phaseFloor' | 'openedAt' | 'finalisedAt' | 'publishedAt'
  >,
): Course {
  return {
    sequence: row.sequence,
    plan: row.plan === null ? null : RoundPlan.parse(row.plan),
    opened: instant(row.openedAt),
    floor: row.phaseFloor as Phase,
    finalised: instant(row.finalisedAt),
    published: instant(row.publishedAt),
  }
}

/** Takes an action of a round that is locked: into its log, and into what the row says. */
export async function saveRoundAction(
  db: Database,
  { id, province, course }: StoredRound,
  action: RoundAction,
  { by, now, today }: { readonly by: string; readonly now: Date; readonly today: string },
): Promise<Course> {
  const sequence = course.sequence + 1
  const next = takeRoundAction(course, { sequence, at: now.toISOString(), by, action })
  await db
    .insertInto('roundAction')
    .values({
      provinceId: province,
      roundId: id,
      sequence,
      takenAt: now,
      takenBy: by,
      action: JSON.stringify(action),
    })
    .execute()
  await db.updateTable('round').set(columnsOf(next, today)).where('id', '=', id).execute()
  return next
}

/** A round that was thought of, without a log yet. */
export async function createRound(
  db: Database,
  { id, province }: Pick<StoredRound, 'id' | 'province'>,
  plan: RoundPlan,
): Promise<void> {
  await db
    .insertInto('round')
    .values({ ...planColumns(plan), id, provinceId: province, state: 'prepared' })
    .execute()
}

const planColumns = (plan: RoundPlan) => ({
  plan: JSON.stringify(plan),
  name: plan.name,
  editionId: plan.edition,
  period: plan.period,
  units: plan.groups.flatMap(({ units }) => units),
  selfScoringUntil: plan.deadlines.selfScoring,
  firstAppraisalUntil: plan.deadlines.firstAppraisal,
  explanationUntil: plan.deadlines.explanation,
  secondAppraisalUntil: plan.deadlines.secondAppraisal,
})

/** What a row of the table says of a round on a day. */
function columnsOf(course: Course, today: string) {
  const { plan, sequence, floor, opened, finalised, published } = course
  return {
    ...(plan && planColumns(plan)),
    sequence,
    phaseFloor: floor,
    openedAt: opened,
    finalisedAt: finalised,
    publishedAt: published,
    state: phaseOf(course, today),
  }
}
