import { randomUUID } from 'node:crypto'
import { boundsOf, getPeriod } from '@openpar/domain/measures'
import { sourcedFigures } from '@openpar/domain/rounds'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { saveResultFacts } from '../../results/sets/result-facts.ts'
import { saveResults } from '../../results/sets/save-results.ts'
import type { StoredRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'
import { missingBeside } from './missing-beside.ts'

/**
 * Writes down the results of a round as they stand, a set for each group, with every fact they are computed from: provisional when
 * it is settled, published when it is published, after what appeals changed. A self-check is never more than provisional. Call it
 * before the action itself is taken.
 * @throws Problem `round-values-missing` where values of surveys and systems are missing and whoever settles was not told so;
 * `round-results-published` where another round published results of the same edition, period and group
 */
export async function freezeResults(
  context: Pick<Context, 'db' | 'today' | 'now'>,
  round: StoredRound,
  action: 'finalise' | 'publish',
  missingSeen?: number,
): Promise<void> {
  const scored = await scoreRound(context, round)
  if (action === 'finalise') {
    const missing = missingBeside(scored).length
    if (missing > 0 && missing !== missingSeen)
      throw new Problem('round-values-missing', { count: String(missing) }, { missing })
  }
  const { plan } = round.course
  const published = action === 'publish' && !plan!.selfCheck
  for (const { code } of plan!.groups) {
    if (published) await refuseTwice(context, round, code)
    await freezeGroup(context, scored, code, published)
  }
}

async function freezeGroup(
  { db, now, today }: Pick<Context, 'db' | 'today' | 'now'>,
  scored: ScoredRound,
  group: string,
  published: boolean,
): Promise<void> {
  const { round, beside } = scored
  const { edition, period } = round.course.plan!
  const members = scored.units.filter((one) => one.group === group)
  const units = new Set(members.map(({ unit }) => unit))
  const end = boundsOf(getPeriod(period)).to
  const id = randomUUID()
  const set = {
    id,
    province: round.province,
    edition,
    group,
    period,
    state: published ? 'published' : 'provisional',
    mapOn: end < today ? end : today,
    source: round.name,
    sample: await isOfSample(db, round.id),
    computedAt: now,
    publishedAt: published ? now : null,
    round: round.id,
  } as const
  const [self, appraised] = [scored.evaluation('self'), scored.evaluation('appraised')]
  await saveResults(db, set, scored.evaluation('final'), { units, self, appraised })
  const values = [...sourcedFigures(members, 'final'), ...beside.filter(({ unit }) => units.has(unit))]
  await saveResultFacts(db, set, values)
}

async function isOfSample(db: Context['db'], round: string): Promise<boolean> {
  const { sample } = await db
    .selectFrom('round')
    .select('sample')
    .where('id', '=', round)
    .executeTakeFirstOrThrow()
  return sample
}

async function refuseTwice({ db }: Pick<Context, 'db'>, { province, course }: StoredRound, group: string) {
  const { edition, period } = course.plan!
  const found = await db
    .selectFrom('resultSet')
    .select('source')
    .where('provinceId', '=', province)
    .where('editionId', '=', edition)
    .where('period', '=', period)
    .where('unitGroup', '=', group)
    .where('state', '=', 'published')
    .executeTakeFirst()
  if (found) throw new Problem('round-results-published', { period, source: found.source })
}
