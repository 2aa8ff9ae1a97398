import {
  awaitingVerdict,
  type CouncilUnit,
  type CouncilView,
  type RoundAction,
  roundRefusalOf,
  type SheetGround,
} from '@openpar/domain/rounds'
import { fromPoints } from '@openpar/engine'
import type { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { listResultSets } from '../../results/sets/result-sets.ts'
import type { StoredRound } from '../round/course-store.ts'
import { type ScoredRound, scoreRound } from '../score/score-round.ts'
import { capacityOf } from '../sheet/capacity-of.ts'
import { differencesOf } from './differences.ts'
import { caseOf, hindranceTo, roundHindranceOf } from './hindrance.ts'
import { type LayerPoints, layerPoints, rankIn } from './layer-points.ts'
import { missingBeside } from './missing-beside.ts'
import { namesOf } from './names-of.ts'
import { openExplanations } from './open-explanations.ts'
import { outliersOf } from './outliers-of.ts'
import { groundIn, roundView } from './round-view.ts'

const BY_NAME = new Intl.Collator('vi', { numeric: true })

/** Most differences of one answer. */
const MOST = 500

/** The whole round as the council looks at it, for whoever asks. @throws Problem `round-not-open` */
export async function councilView(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  round: StoredRound,
): Promise<z.input<typeof CouncilView>> {
  const { db, today } = context
  const scored = await scoreRound(context, round)
  const { index } = scored
  const points = layerPoints(scored)
  const units = await unitsOf(context, scored, points)
  const differences = differencesOf(scored, points)
  const shown = differences.slice(0, MOST)
  const explanations = openExplanations(scored)
  const together = {
    notApproved: units.filter(({ stage }) => stage !== 'approved').length,
    appealsOpen: units.reduce((sum, { appeals }) => sum + appeals.length, 0),
  }
  const { parts } = await capacityOf(db, context.actor, scored.map, { round: round.id, unit: round.province })
  const hindrance = (action: RoundAction) =>
    roundHindranceOf(roundRefusalOf(round.course, action, parts, today, together))
  const components = componentsOf(scored)
  const sets = await listResultSets(db, { round: round.id })
  return {
    round: roundView(scored, today),
    groups: round.course.plan!.groups.map(({ code }) => ({
      code,
      title: index.definition.groups.find((group) => group.code === code)?.title ?? code,
    })),
    components,
    measures: Object.fromEntries([...index.measures].map(([code, { name }]) => [code, name])),
    people: await namesOf(db, [
      ...shown.flatMap(({ changes }) => changes.map(({ by }) => by)),
      ...explanations.map(({ askedBy }) => askedBy),
    ]),
    units,
    differences: [...shown],
    differing: differences.length,
    outliers: [...outliersOf(scored)],
    explanations: [...explanations],
    sets: sets.map(({ id, group, state }) => ({ id, group: group.code, state })),
    settle: hindrance({ type: 'finalise' }),
    publish: hindrance({ type: 'publish' }),
  }
}

/** Components that concern any unit of the round, in the order of the tree. */
function componentsOf(scored: ScoredRound): z.input<typeof CouncilView>['components'] {
  const grounds: ReadonlyMap<string, SheetGround> = new Map(
    scored.units.map(({ unit, group }) => [unit, groundIn(scored, unit, group)]),
  )
  return scored.index.places.flatMap(({ code, name, max }) => {
    for (const { components } of grounds.values()) {
      const place = components.get(code)
      if (place) return [{ code, name, max: fromPoints(max), source: place.source }]
    }
    return []
  })
}

async function unitsOf(
  context: Pick<Context, 'db' | 'actor' | 'today'>,
  scored: ScoredRound,
  points: LayerPoints,
): Promise<CouncilUnit[]> {
  const { index, map, units } = scored
  const total = index.root.code
  const missing = missingBeside(scored)
  const found: CouncilUnit[] = []
  for (const one of units) {
    const { unit, group, sheet } = one
    const of = await caseOf(context, scored, one)
    const entries = [...sheet.entries]
    found.push({
      unit: unitBrief(map.units.get(unit)!),
      group,
      stage: sheet.stage,
      sent: sheet.sent !== null,
      self: points.self(unit, total),
      appraised: points.appraised(unit, total),
      final: points.final(unit, total),
      rank: rankIn(scored.evaluation('final'), unit),
      bonus: index.byCode.has('bonus') ? points.final(unit, 'bonus') : null,
      penalty: index.byCode.has('penalty') ? points.final(unit, 'penalty') : null,
      asked: entries.filter(([, { asked }]) => asked === 'waiting').map(([code]) => code),
      awaiting: sheet.sent ? [...awaitingVerdict(sheet, of.ground)] : [],
      missing: missing
        .filter((gap) => gap.unit === unit)
        .map(({ unit: _, measures, ...rest }) => ({ ...rest, measures: [...measures] })),
      appeals: entries.filter(([, { appeal }]) => appeal === 'open').map(([code]) => code),
      hindrance: hindranceTo(of, { type: 'approve' }),
    })
  }
  return found.toSorted((a, b) => BY_NAME.compare(a.unit.name, b.unit.name))
}
