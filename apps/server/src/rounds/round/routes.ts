import { randomUUID } from 'node:crypto'
import { ROUND_REFUSALS, RoundAction, RoundPlan, RoundView, roundRefusalOf } from '@openpar/domain/rounds'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { freezeResults } from '../council/freeze-results.ts'
import { tellOfOpening } from '../notices/jobs.ts'
import { bringToOne } from '../sheet/arrival/jobs.ts'
import { openSheets } from '../sheet/sheet-store.ts'
import { checkChange, checkPlan } from './check-plan.ts'
import { createRound, getRound, saveRoundAction } from './course-store.ts'
import { onRound } from './on-round.ts'
import { partsIn, roundViewOf, sheetsTogether } from './round-view.ts'

const params = z.strictObject({ round: z.uuid() })

async function take(context: Context, roundId: string, action: RoundAction, missingSeen?: number) {
  const { db, today, now, actor } = context
  const round = await getRound(db, roundId, { lock: 'alone' })
  const { stages, appealsOpen } = await sheetsTogether(db, round)
  const parts = await partsIn(context, round)
  const notApproved = stages.open + stages.signed + stages.sent
  const refusal = roundRefusalOf(round.course, action, parts, today, { notApproved, appealsOpen })
  if (refusal) {
    const { vi, en } = ROUND_REFUSALS[refusal]
    throw new Problem('round-refused', { sentence: vi, sentenceEn: en }, { refusal })
  }
  if (action.type === 'finalise' || action.type === 'publish')
    await freezeResults(context, round, action.type, missingSeen)
  const course = await saveRoundAction(db, round, action, { by: actor.person, now, today })
  if (action.type === 'open')
    await openSheets(
      db,
      { province: round.province, round: round.id },
      course.plan!.groups.flatMap(({ code, units }) => units.map((unit) => ({ unit, group: code }))),
    )
  if (action.type === 'open' || action.type === 'change-edition')
    await context.jobs.send(bringToOne.name, { round: roundId }, { key: roundId })
  if (action.type === 'open') await context.jobs.send(tellOfOpening.name, { round: roundId })
  await context.announce({ topic: 'round', subject: roundId })
  await context.record({
    action: `round.${action.type}`,
    subject: { kind: 'round', id: roundId },
    unit: round.province,
    after: missingSeen === undefined ? action : { ...action, missing: missingSeen },
    ...('reason' in action ? { why: action.reason } : {}),
  })
  return roundViewOf(context, { ...round, name: course.plan!.name, course })
}

const prepareRound = route({
  method: 'POST',
  path: '/api/rounds',
  summary: { vi: 'Thiết lập một kỳ đánh giá', en: 'Set up a round' },
  right: 'round.change',
  body: RoundPlan,
  answer: RoundView,
  act: async ({ body }, context) => {
    const province = await checkPlan(context, body)
    context.require('round.change', await unitResource(context.db, province, context.today))
    const id = randomUUID()
    await createRound(context.db, { id, province }, body)
    return take(context, id, { type: 'prepare', plan: body })
  },
})

const readRound = route({
  method: 'GET',
  path: '/api/rounds/:round',
  summary: { vi: 'Một kỳ đánh giá', en: 'A round' },
  right: 'round.read',
  params,
  answer: RoundView,
  act: async ({ params: { round } }, context) => roundViewOf(context, await getRound(context.db, round)),
})

const actOnRound = route({
  method: 'POST',
  path: '/api/rounds/:round/actions',
  summary: {
    vi: 'Mở, gia hạn, chuyển bước, công bố kỳ đánh giá',
    en: 'Open, move, advance or publish a round',
  },
  right: 'round.change',
  params,
  body: RoundAction,
  answer: RoundView,
  on: onRound,
  act: async ({ params: { round }, body }, context) => {
    await checkChange(context, await getRound(context.db, round), body)
    return take(context, round, body)
  },
})

const finaliseRound = route({
  method: 'POST',
  path: '/api/rounds/:round/finalisation',
  summary: { vi: 'Công nhận kết quả của kỳ đánh giá', en: 'Settle the results of a round' },
  right: 'round.settle',
  params,
  // How many values of surveys and systems whoever settles was told are missing.
  body: z.strictObject({ missing: z.int().min(0).optional() }),
  answer: RoundView,
  on: onRound,
  act: ({ params: { round }, body: { missing } }, context) =>
    take(context, round, { type: 'finalise' }, missing),
})

export const roundRoutes = [prepareRound, readRound, actOnRound, finaliseRound]
