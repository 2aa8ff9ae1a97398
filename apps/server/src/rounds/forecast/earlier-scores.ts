import type { EarlierScore } from '@openpar/domain/rounds'
import type { CompiledIndex } from '@openpar/engine'
import type { Database } from '../../platform/database/connect.ts'
import { figuresOf } from '../../results/ranking/ranking-of.ts'
import { editionIndex } from '../../results/sets/edition-index.ts'
import { listResultSets } from '../../results/sets/result-sets.ts'
import type { StoredRound } from '../round/course-store.ts'
import { familyOf, isSame } from '../sheet/surroundings/earlier-of.ts'

/** Older periods teach little: rules and units have changed since. */
const MOST_PERIODS = 3

/**
 * What units got before in the groups of a round, in the latest published periods of the same index, at components that have the
 * same code and the same words there.
 */
export async function earlierScores(
  db: Database,
  index: CompiledIndex,
  { province, course }: StoredRound,
): Promise<EarlierScore[]> {
  const { plan } = course
  if (plan === null) return []
  const family = await familyOf(db, plan.edition)
  const scores: EarlierScore[] = []
  for (const { code: group } of plan.groups) {
    const sets = (await listResultSets(db, { state: 'published', index: family, group })).filter(
      (set) =>
        set.province === province && set.period < plan.period && set.period.length === plan.period.length,
    )
    for (const set of sets.slice(0, MOST_PERIODS)) {
      const older = await editionIndex(db, set.edition.id)
      const components = index.places.map(({ code }) => code).filter((code) => isSame(index, older, code))
      if (components.length === 0) continue
      for (const { unit, node, points, max } of await figuresOf(db, set, components))
        if (points !== null || max === 0)
          scores.push({ unit, group, period: set.period, component: node, points: points ?? 0, max })
    }
  }
  return scores
}
