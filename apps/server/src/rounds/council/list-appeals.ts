import {
  type Appeal,
  type Appeals,
  type Case,
  changesOf,
  type Entry,
  type ScoredUnit,
} from '@openpar/domain/rounds'
import { fromPoints } from '@openpar/engine'
import type { z } from 'zod'
import { allMeasures } from '../../measures/definition/store.ts'
import { unitBrief } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { listResultSets } from '../../results/sets/result-sets.ts'
import type { StoredRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'
import { caseOf, hindranceTo } from './hindrance.ts'
import { layerPoints } from './layer-points.ts'
import { namesOf } from './names-of.ts'
import { reviewedFigures } from './reviewed-figures.ts'

const TALK = new Set(['appeal', 'decision', 'comment', 'ask', 'answer'])

/** The appeals of a round that somebody may see: of units whose scoresheets are theirs to read; open ones first. */
export async function listAppeals(context: Context, round: StoredRound): Promise<z.input<typeof Appeals>> {
  const { db } = context
  const scope = context.scope('scoresheet.read')
  const scored = await scoreRound(context, round)
  const defined = await allMeasures(db)
  const before = await settledPoints(context, round.id)
  const items: z.input<typeof Appeal>[] = []
  for (const one of scored.units) {
    const appealed = [...one.sheet.entries].filter(([, { appeal }]) => appeal !== null)
    if (appealed.length === 0 || !scored.map.isWithin(one.unit, scope)) continue
    const of = await caseOf(context, scored, one)
    for (const [component, entry] of appealed)
      items.push({
        ...appealOf(scored, one, of, component, entry),
        before: before.get(`${one.unit} ${component}`) ?? null,
        figures: reviewedFigures(one.sheet, of.ground.components.get(component)?.measures ?? [], defined),
      })
  }
  return {
    items: items.toSorted((a, b) => Number(b.state === 'open') - Number(a.state === 'open')),
    people: await namesOf(
      db,
      items.flatMap(({ thread, judges, changes }) => [
        ...thread.map(({ by }) => by),
        ...judges,
        ...changes.map(({ by }) => by),
      ]),
    ),
  }
}

function appealOf(
  scored: ScoredRound,
  { unit, sheet }: ScoredUnit,
  of: Case,
  component: string,
  { appeal, messages, judges }: Entry,
): Omit<z.input<typeof Appeal>, 'before' | 'figures'> {
  const points = layerPoints(scored)
  const place = scored.index.byCode.get(component)!
  return {
    unit: unitBrief(scored.map.units.get(unit)!),
    component,
    name: place.name,
    max: fromPoints(place.max),
    state: appeal!,
    thread: messages.filter(({ kind }) => TALK.has(kind)),
    self: points.self(unit, component),
    appraised: points.appraised(unit, component),
    now: points.final(unit, component),
    changes: [...changesOf(sheet, of.ground.components.get(component)?.measures ?? [])],
    judges: [...judges],
    decide: hindranceTo(of, { type: 'decide-appeal', component, granted: false, figures: [], reason: ' ' }),
  }
}

/** Points by unit and component as they stood when the round was settled. */
async function settledPoints(
  { db }: Pick<Context, 'db'>,
  round: string,
): Promise<ReadonlyMap<string, number | null>> {
  const sets = await listResultSets(db, { round, state: 'provisional' })
  if (sets.length === 0) return new Map()
  const rows = await db
    .selectFrom('result')
    .select(['unitId', 'node', 'points'])
    .where('provinceId', '=', sets[0]!.province)
    .where(
      'resultSetId',
      'in',
      sets.map(({ id }) => id),
    )
    .execute()
  return new Map(
    rows.map(({ unitId, node, points }) => [`${unitId} ${node}`, points === null ? null : Number(points)]),
  )
}
