import {
  awaitingVerdict,
  type Case,
  changesOf,
  entryOf,
  type ReviewedNode,
  type ScoredUnit,
  type UnitReview,
} from '@openpar/domain/rounds'
import { fromPoints, statusOf } from '@openpar/engine'
import type { z } from 'zod'
import { allMeasures } from '../../measures/definition/store.ts'
import { unitBrief } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import type { StoredRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'
import { caseOf, hindranceTo } from './hindrance.ts'
import { layerPoints, rankedIn, rankIn } from './layer-points.ts'
import { namesOf } from './names-of.ts'
import { reviewedFigures } from './reviewed-figures.ts'
import { roundView } from './round-view.ts'

/** A figure that nobody has, to ask whether one could be settled at all. */
const ANY = { value: null, missing: ' ' }

/** One unit of a round, as the council goes through it node by node. @throws Problem `round-not-open`, `scoresheet-not-found` */
export async function unitReview(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  round: StoredRound,
  unit: string,
): Promise<z.input<typeof UnitReview>> {
  const scored = await scoreRound(context, round)
  const one = getUnit(scored, unit)
  const of = await caseOf(context, scored, one)
  const final = scored.evaluation('final')
  const nodes = nodesOf(scored, one, of)
  const read = nodes.flatMap(({ entry }) => entry?.measures ?? [])
  return {
    round: roundView(scored, context.today),
    unit: unitBrief(scored.map.units.get(unit)!),
    group: one.group,
    stage: one.sheet.stage,
    rank: rankIn(final, unit),
    ranked: rankedIn(final, one.group),
    nodes,
    figures: withBeside(
      reviewedFigures(one.sheet, new Set(read), await allMeasures(context.db)),
      scored,
      unit,
    ),
    people: await namesOf(
      context.db,
      nodes.flatMap(({ entry }) => [
        ...(entry?.messages ?? []).map(({ by }) => by),
        ...(entry?.changes ?? []).map(({ by }) => by),
      ]),
    ),
    approve: hindranceTo(of, { type: 'approve' }),
    unapprove: hindranceTo(of, { type: 'unapprove', reason: ' ' }),
  }
}

/** @throws Problem `scoresheet-not-found` */
export function getUnit({ units }: ScoredRound, unit: string): ScoredUnit {
  const found = units.find((one) => one.unit === unit)
  if (!found) throw new Problem('scoresheet-not-found', { unit })
  return found
}

/** Figures that no scoresheet declares are the same in every layer. */
function withBeside(
  figures: ReturnType<typeof reviewedFigures>,
  { beside }: ScoredRound,
  unit: string,
): ReturnType<typeof reviewedFigures> {
  for (const { unit: of, measure, value, missing } of beside) {
    const known = figures[measure]
    if (of !== unit || !known) continue
    const figure = { value, missing }
    figures[measure] = { ...known, self: figure, appraised: figure, final: figure }
  }
  return figures
}

function nodesOf(scored: ScoredRound, { unit, sheet }: ScoredUnit, of: Case): z.input<typeof ReviewedNode>[] {
  const points = layerPoints(scored)
  const { facts, columns } = scored.evaluation('final')
  const position = facts.units.findIndex(({ code }) => code === unit)
  const awaiting = new Set(sheet.sent ? awaitingVerdict(sheet, of.ground) : [])
  const entryAt = (component: string): z.input<typeof ReviewedNode>['entry'] => {
    const place = of.ground.components.get(component)
    if (!place) return null
    const { messages, asked, appeal, explanation, evidence } = entryOf(sheet, component)
    const [measure = ''] = place.measures
    const settle = hindranceTo(of, { type: 'settle', component, measure, figure: ANY, reason: ' ' })
    return {
      messages: messages.filter(({ kind }) => kind !== 'note' || !of.capacity.ownUnit),
      asked,
      appeal,
      explanation: explanation?.value ?? null,
      documents: evidence?.value.length ?? 0,
      awaiting: awaiting.has(component),
      measures: [...place.measures],
      changes: [...changesOf(sheet, place.measures)],
      settle,
    }
  }
  return scored.index.places.flatMap((place) => {
    const { code: node, name, kind, tree, depth } = place
    const entry = entryAt(node)
    if (kind === 'component' && entry === null) return []
    const column = columns[place.position]!
    return [
      {
        node,
        name,
        kind,
        tree,
        depth,
        max: fromPoints(column.max[position]!),
        self: points.self(unit, node),
        appraised: points.appraised(unit, node),
        final: points.final(unit, node),
        status: statusOf(column, position),
        entry,
      },
    ]
  })
}
