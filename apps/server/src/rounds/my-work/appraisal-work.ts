import { groundOf, isDeclared } from '@openpar/domain/rounds'
import { sql } from 'kysely'
import type { UnitMap } from '../../organisation/unit-map.ts'
import type { Database } from '../../platform/database/connect.ts'
import { roundIndex } from '../score/round-index.ts'
import type { RoundWork } from './round-work.ts'
import type { RunningRound } from './running-rounds.ts'

interface Latest {
  readonly unit: string
  readonly code: string
  /** Sequence of the last verdict on the component, or of the last change of the measure. */
  readonly sequence: number
}

const key = (unit: string, code: string) => `${unit} ${code}`
const byPlace = (rows: readonly Latest[]) =>
  new Map(rows.map(({ unit, code, sequence }) => [key(unit, code), sequence]))

/**
 * Entries given to an appraiser that wait for a verdict, as `awaitingVerdict` says, read for their components alone: on sheets that
 * were sent, of units they do not work for.
 */
async function countAwaiting(
  db: Database,
  round: RunningRound,
  components: readonly string[],
  map: UnitMap,
  mayJudge: (unit: string) => boolean,
): Promise<number> {
  const index = await roundIndex(db, round.plan)
  const here = sql`province_id = ${round.province} and round_id = ${round.id}`
  const measures = [...index.readers]
    .filter(([, readers]) => readers.some(({ code }) => components.includes(code)))
    .map(([measure]) => measure)
  const last = (part: string) => sql`coalesce((fact -> ${part} ->> 'sequence')::int, 0)`
  const [sheets, verdicts, changes] = await Promise.all([
    sql<{ unit: string; group: string }>`select unit_id as unit, unit_group as "group" from scoresheet
      where ${here} and stage <> 'approved' and state ->> 'sent' is not null`.execute(db),
    sql<Latest>`select unit_id as unit, component as code, coalesce((entry -> 'council' ->> 'sequence')::int,
        (entry -> 'second' ->> 'sequence')::int, (entry -> 'first' ->> 'sequence')::int) as sequence
      from scoresheet_entry where ${here} and component = any(${components}::text[])
        and coalesce(entry -> 'council' ->> 'sequence', entry -> 'second' ->> 'sequence',
          entry -> 'first' ->> 'sequence') is not null`.execute(db),
    sql<Latest>`select unit_id as unit, measure as code, greatest(${last('declared')}, ${last('computed')},
        ${last('appraised')}, ${last('final')}) as sequence
      from scoresheet_fact where ${here} and measure = any(${measures}::text[])`.execute(db),
  ])
  const [judged, changed] = [byPlace(verdicts.rows), byPlace(changes.rows)]
  let awaiting = 0
  for (const { unit, group } of sheets.rows) {
    if (!mayJudge(unit)) continue
    const ground = groundOf(index, { group, kind: map.units.get(unit)?.kind })
    for (const component of components) {
      const place = ground.components.get(component)
      if (!place || !isDeclared(place.source)) continue
      const verdict = judged.get(key(unit, component))
      const since = (measure: string) => (changed.get(key(unit, measure)) ?? 0) > verdict!
      if (verdict === undefined || place.measures.some(since)) awaiting++
    }
  }
  return awaiting
}

/** What waits for an appraiser in a round. */
export async function appraisalWork(
  db: Database,
  round: RunningRound,
  person: string,
  map: UnitMap,
  mayJudge: (unit: string) => boolean,
): Promise<readonly RoundWork[]> {
  const { phase } = round.moment
  if (phase !== 'first-appraisal' && phase !== 'second-appraisal') return []
  const given = await db
    .selectFrom('appraisalAssignment')
    .select('component')
    .where('roundId', '=', round.id)
    .where('personId', '=', person)
    .execute()
  if (given.length === 0) return []
  const components = given.map(({ component }) => component)
  const awaiting = await countAwaiting(db, round, components, map, mayJudge)
  if (awaiting === 0) return []
  return [
    {
      kind: 'appraisal',
      title: round.name,
      deadline: round.plan.deadlines[phase === 'first-appraisal' ? 'firstAppraisal' : 'secondAppraisal'],
      path: `/rounds/${round.id}/appraisal`,
      state: { vi: `${awaiting} mục chờ thẩm định`, en: `${awaiting} to appraise` },
    },
  ]
}
