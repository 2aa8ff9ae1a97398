import { Extension, ExtensionOutcome, phaseOf } from '@openpar/domain/rounds'
import { z } from 'zod'
import { loadUnitMap, unitBrief } from '../../organisation/unit-map.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { shownDate } from '../notices/shown-date.ts'
import { roundsProblems } from '../problems.ts'
import { getRound } from '../round/course-store.ts'
import { onRound } from '../round/on-round.ts'
import { takeSheetAction } from '../sheet/take-sheet-action.ts'

/** Does it for one unit; the sentence why not where its sheet refuses, which leaves everything as it was. */
async function extend(
  context: Context,
  round: string,
  unit: string,
  { component, until, reason }: Extension,
): Promise<string | null> {
  const action = { type: 'extend', component, until, reason } as const
  try {
    const { taken } = await takeSheetAction(context, round, unit, action, undefined)
    await context.announce({ topic: 'scoresheet', subject: `${round}/${unit}`, units: [unit] })
    await context.record({
      action: 'scoresheet.extend',
      subject: { kind: 'scoresheet', id: `${round}/${unit}` },
      unit,
      after: { sequence: taken.sequence, ...action },
      why: reason,
    })
    return null
  } catch (error) {
    // Both are found before anything is written.
    if (error instanceof Problem && error.code === 'scoresheet-refused')
      return String(error.details[context.language === 'vi' ? 'sentence' : 'sentenceEn'])
    if (error instanceof Problem && error.code === 'scoresheet-not-found')
      return roundsProblems['scoresheet-not-found'][context.language]
    throw error
  }
}

export const extendUnits = route({
  method: 'POST',
  path: '/api/rounds/:round/extensions',
  summary: { vi: 'Gia hạn hoặc mở lại cho nhiều đơn vị', en: 'Give several units more time' },
  right: 'round.change',
  params: z.strictObject({ round: z.uuid() }),
  body: Extension,
  answer: ExtensionOutcome,
  on: onRound,
  act: async ({ params: { round: id }, body }, context) => {
    const round = await getRound(context.db, id, { lock: 'shared' })
    const { plan } = round.course
    const last = plan?.deadlines.selfScoring
    if (last !== undefined && phaseOf(round.course, context.today) === 'self-scoring' && body.until <= last)
      throw new Problem('extension-not-later', { until: shownDate(body.until), last: shownDate(last) })
    const all = plan?.groups.flatMap(({ units }) => units) ?? []
    const chosen = body.units === 'all' ? all : [...new Set(body.units)]
    const map = await loadUnitMap(context.db, context.today)
    const units = []
    // In one order for everybody, so that two managers never wait for each other.
    for (const unit of chosen.toSorted()) {
      const placed = map.units.get(unit)
      if (!placed) throw new Problem('scoresheet-not-found', { unit })
      units.push({ unit: unitBrief(placed), refusal: await extend(context, id, unit, body) })
    }
    const done = units.filter(({ refusal }) => refusal === null).map(({ unit }) => unit.id)
    await context.announce({ topic: 'round', subject: id })
    await context.record({
      action: 'round.extended',
      subject: { kind: 'round', id },
      unit: round.province,
      after: { ...body, units: done },
      why: body.reason,
    })
    return { units }
  },
})
