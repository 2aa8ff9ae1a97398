import { compareEditions } from '@openpar/domain'
import {
  EditionCheck,
  type Layer,
  missingOf,
  type ScoredUnit,
  type SheetGround,
  scoreSheets,
} from '@openpar/domain/rounds'
import { type CompiledIndex, fromPoints } from '@openpar/engine'
import { z } from 'zod'
import { unitBrief } from '../../organisation/unit-map.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { groundsOf } from '../overview/read-overview.ts'
import { checkPlan } from '../round/check-plan.ts'
import { getRound, type StoredRound } from '../round/course-store.ts'
import { onRound } from '../round/on-round.ts'
import { roundIndex } from '../score/round-index.ts'
import { scoreRound } from '../score/score-round.ts'
import { valuesBeside } from '../score/values-beside.ts'

/** The layer by which a unit stands at present. */
const layerOf = ({ sheet }: ScoredUnit): Layer =>
  sheet.stage === 'approved' ? 'final' : sheet.appraised ? 'appraised' : 'self'

const componentsOf = (index: CompiledIndex) =>
  new Map(index.places.filter(({ kind }) => kind === 'component').map(({ code, name }) => [code, name]))

const declaredIn = ({ components }: SheetGround) =>
  new Set([...components.values()].flatMap(({ measures }) => measures))

/** Measures for which the sheet owes a figure or its reason. */
const owedBy = ({ sheet }: ScoredUnit, ground: SheetGround) =>
  new Set(missingOf(sheet, ground).flatMap((one) => ('measure' in one ? [one.measure] : [])))

async function checkEdition(
  context: Context,
  round: StoredRound,
  edition: string,
): Promise<z.input<typeof EditionCheck>> {
  const scored = await scoreRound(context, round)
  const plan = { ...round.course.plan!, edition }
  await checkPlan(context, plan)
  const index = await roundIndex(context.db, plan)
  const place = { province: round.province, period: plan.period, units: scored.units.map(({ unit }) => unit) }
  const beside = await valuesBeside(context.db, index, place)
  const known = new Map<Layer, ReturnType<typeof scoreSheets>['evaluation']>()
  const evaluate = (layer: Layer) => {
    if (!known.has(layer))
      known.set(layer, scoreSheets(index, plan.period, scored.units, layer, beside).evaluation)
    return known.get(layer)
  }
  const points = (value: number | undefined) =>
    value === undefined || Number.isNaN(value) ? null : fromPoints(value)
  const [before, after] = [componentsOf(scored.index), componentsOf(index)]
  const [groundBefore, groundAfter] = [groundsOf(scored.index), groundsOf(index)]
  const named = (from: typeof before, but: typeof before) =>
    [...from].filter(([code]) => !but.has(code)).map(([code, name]) => ({ code, name }))
  const owedMeasures = new Set<string>()
  const units = scored.units.map((unit, position) => {
    const placed = scored.map.units.get(unit.unit)!
    const [old, next] = [groundBefore(unit.group, placed.kind), groundAfter(unit.group, placed.kind)]
    const [was, read] = [owedBy(unit, old), declaredIn(next)]
    const owed = [...owedBy(unit, next)].filter((measure) => !was.has(measure))
    for (const measure of owed) owedMeasures.add(measure)
    const layer = layerOf(unit)
    return {
      unit: unitBrief(placed),
      stage: unit.sheet.stage,
      lost: [...unit.sheet.entries.keys()].filter(
        (code) => old.components.has(code) && !next.components.has(code),
      ),
      lostFacts: [...unit.sheet.facts.keys()].filter((measure) => !read.has(measure)),
      owed,
      before: points(scored.evaluation(layer).columns[scored.index.root.position]!.points[position]),
      after: points(evaluate(layer)?.columns[index.root.position]?.points[position]),
    }
  })
  const changes = compareEditions(scored.index.definition, index.definition)
  return {
    changes: changes.map(({ kind, code, vi, en }) => ({ kind, code, vi, en })),
    added: named(after, before),
    removed: named(before, after),
    measures: [...owedMeasures].map((code) => ({ code, name: index.measures.get(code)?.name ?? code })),
    units,
  }
}

export const checkRoundEdition = route({
  method: 'POST',
  path: '/api/rounds/:round/edition-checks',
  summary: {
    vi: 'Xem trước thay đổi khi chuyển kỳ đánh giá sang phiên bản khác',
    en: 'What another edition would change for a running round',
  },
  right: 'round.change',
  traceless: 'only reports what would change',
  params: z.strictObject({ round: z.uuid() }),
  body: z.strictObject({ edition: z.uuid() }),
  answer: EditionCheck,
  on: onRound,
  act: async ({ params: { round }, body: { edition } }, context) =>
    checkEdition(context, await getRound(context.db, round), edition),
})
