import { randomUUID } from 'node:crypto'
import {
  Phase,
  phaseOf,
  ROUND_REFUSALS,
  RoundAction,
  RoundPlan,
  roundRefusalOf,
} from '@openpar/domain/rounds'
import { sql } from 'kysely'
import { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { bringToOne } from '../sheet/arrival/jobs.ts'
import { capacityOf } from '../sheet/capacity-of.ts'
import { openSheets } from '../sheet/sheet-store.ts'
import { checkChange, checkPlan } from './check-plan.ts'
import { createRound, getRound, type StoredRound, saveRoundAction } from './course-store.ts'

const params = z.strictObject({ round: z.uuid() })

/** A round with where it stands and how many of its scoresheets are where. */
const RoundView = z.strictObject({
  id: z.uuid(),
  province: z.uuid(),
  sequence: z.int().min(0),
  phase: Phase,
  plan: RoundPlan,
  stages: z.strictObject({
    open: z.int().min(0),
    signed: z.int().min(0),
    sent: z.int().min(0),
    approved: z.int().min(0),
  }),
  appealsOpen: z.int().min(0),
})

async function together(db: Database, { province, id }: StoredRound) {
  const { rows } = await sql<z.infer<typeof RoundView>['stages'] & { readonly appealsOpen: number }>`
    select count(*) filter (where stage = 'open')::int as open, count(*) filter (where stage = 'signed')::int as signed,
      count(*) filter (where stage = 'sent')::int as sent, count(*) filter (where stage = 'approved')::int as approved,
      (select count(*) from scoresheet_entry where province_id = ${province} and round_id = ${id}
        and entry ->> 'appeal' = 'open')::int as "appealsOpen"
    from scoresheet where province_id = ${province} and round_id = ${id}`.execute(db)
  const { appealsOpen, ...stages } = rows[0]!
  return { stages, appealsOpen }
}

async function viewOf({ db, today }: Context, round: StoredRound): Promise<z.input<typeof RoundView>> {
  const { plan, sequence } = round.course
  if (plan === null) throw new Problem('round-not-found', { round: round.id })
  const phase = phaseOf(round.course, today)
  return { id: round.id, province: round.province, sequence, phase, plan, ...(await together(db, round)) }
}

async function take(context: Context, roundId: string, action: RoundAction) {
  const { db, today, now, actor } = context
  const round = await getRound(db, roundId, { lock: 'alone' })
  const { stages, appealsOpen } = await together(db, round)
  const map = await loadUnitMap(db, today)
  const { parts } = await capacityOf(db, actor, map, { round: roundId, unit: round.province })
  const notApproved = stages.open + stages.signed + stages.sent
  const refusal = roundRefusalOf(round.course, action, parts, today, { notApproved, appealsOpen })
  if (refusal) {
    const { vi, en } = ROUND_REFUSALS[refusal]
    throw new Problem('round-refused', { sentence: vi, sentenceEn: en }, { refusal })
  }
  const course = await saveRoundAction(db, round, action, { by: actor.person, now, today })
  if (action.type === 'open')
    await openSheets(
      db,
      { province: round.province, round: round.id },
      course.plan!.groups.flatMap(({ code, units }) => units.map((unit) => ({ unit, group: code }))),
    )
  if (action.type === 'open' || action.type === 'change-edition')
    await context.jobs.send(bringToOne.name, { round: roundId }, { key: roundId })
  await context.announce({ topic: 'round', subject: roundId })
  await context.record({
    action: `round.${action.type}`,
    subject: { kind: 'round', id: roundId },
    unit: round.province,
    after: action,
    ...('reason' in action ? { why: action.reason } : {}),
  })
  return viewOf(context, { ...round, name: course.plan!.name, course })
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

const onRound = async ({ params: { round } }: { params: { round: string } }, { db, today }: Context) =>
  unitResource(db, (await getRound(db, round)).province, today)

const readRound = route({
  method: 'GET',
  path: '/api/rounds/:round',
  summary: { vi: 'Một kỳ đánh giá', en: 'A round' },
  right: 'round.read',
  params,
  answer: RoundView,
  act: async ({ params: { round } }, context) => viewOf(context, await getRound(context.db, round)),
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
  answer: RoundView,
  on: onRound,
  act: ({ params: { round } }, context) => take(context, round, { type: 'finalise' }),
})

const appraisers = z.strictObject({
  assignments: z.array(z.strictObject({ component: z.string().min(1).max(60), person: z.uuid() })).max(5000),
})

const assignAppraisers = route({
  method: 'PUT',
  path: '/api/rounds/:round/appraisers',
  summary: { vi: 'Giao tiêu chí cho thành viên tổ thẩm định', en: 'Give components to appraisers' },
  right: 'round.change',
  params,
  body: appraisers,
  answer: appraisers,
  on: onRound,
  act: async ({ params: { round }, body }, context) => {
    const { province } = await getRound(context.db, round, { lock: 'alone' })
    const key = { provinceId: province, roundId: round }
    await context.db.deleteFrom('appraisalAssignment').where('roundId', '=', round).execute()
    if (body.assignments.length > 0)
      await context.db
        .insertInto('appraisalAssignment')
        .values(body.assignments.map(({ component, person }) => ({ ...key, component, personId: person })))
        .execute()
    await context.record({
      action: 'round.appraisers-assigned',
      subject: { kind: 'round', id: round },
      unit: province,
      after: body,
    })
    return body
  },
})

export const roundRoutes = [prepareRound, readRound, actOnRound, finaliseRound, assignAppraisers]
