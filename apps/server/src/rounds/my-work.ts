import type { Actor } from '@openpar/domain/people'
import { loadUnitMap } from '../organisation/unit-map.ts'
import type { Database } from '../platform/database/connect.ts'
import { appraisalWork } from './my-work/appraisal-work.ts'
import { provinceWork } from './my-work/province-work.ts'
import type { RoundWork } from './my-work/round-work.ts'
import { runningRounds } from './my-work/running-rounds.ts'
import { unitWork } from './my-work/unit-work.ts'

/** What running rounds ask of somebody, whatever they are to them. Units are those they hold a role on, not all under them. */
export async function roundsWork(db: Database, actor: Actor, today: string): Promise<readonly RoundWork[]> {
  const rounds = await runningRounds(db, today)
  if (rounds.length === 0 || actor.grants.length === 0) return []
  const map = await loadUnitMap(db, today)
  const working = actor.grants.filter(({ role }) => role === 'unit-officer' || role === 'unit-leader')
  const rolesOn = Map.groupBy(working, ({ unit }) => unit)
  const ownUnit = (unit: string) =>
    working.some(({ unit: at }) => map.chainOf(unit).includes(at) || map.chainOf(at).includes(unit))
  const work: RoundWork[] = []
  for (const round of rounds) {
    const taking = new Set(round.plan.groups.flatMap(({ units }) => units))
    for (const [unit, grants] of rolesOn)
      if (taking.has(unit))
        work.push(...(await unitWork(db, round, unit, new Set(grants.map(({ role }) => role)), map)))
    const above = map.chainOf(round.province)
    const appraises = actor.grants.filter(
      ({ role, unit }) =>
        role === 'appraiser' && (above.includes(unit) || map.isWithin(unit, [round.province])),
    )
    if (appraises.length > 0) {
      const mayJudge = (unit: string) =>
        !ownUnit(unit) && appraises.some(({ unit: at }) => map.chainOf(unit).includes(at))
      work.push(...(await appraisalWork(db, round, actor.person, map, mayJudge)))
    }
    const roles = new Set(actor.grants.filter(({ unit }) => above.includes(unit)).map(({ role }) => role))
    if (['index-manager', 'council-chair', 'appraiser'].some((role) => roles.has(role as never)))
      work.push(...(await provinceWork(db, round, actor.person, roles)))
  }
  return work
}
