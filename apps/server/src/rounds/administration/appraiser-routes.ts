import { AppraiserAssignments, AppraiserView, Substitution } from '@openpar/domain/rounds'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { getRound, type StoredRound } from '../round/course-store.ts'
import { onRound } from '../round/on-round.ts'
import { checkAssignments } from './check-assignments.ts'
import { readAppraisers, readAssignments } from './read-appraisers.ts'

const params = z.strictObject({ round: z.uuid() })
type Assigned = AppraiserAssignments['assignments']

const listAppraisers = route({
  method: 'GET',
  path: '/api/rounds/:round/appraisers',
  summary: { vi: 'Ai thẩm định tiêu chí nào', en: 'Who appraises what' },
  right: 'round.change',
  params,
  answer: AppraiserView,
  on: onRound,
  act: async ({ params: { round } }, context) => readAppraisers(context, await getRound(context.db, round)),
})

/** Takes away what is not in the list and adds what is new, so that rows that stay keep standing. */
export async function writeAssignments(
  { db }: Pick<Context, 'db'>,
  { id, province }: StoredRound,
  wanted: Assigned,
): Promise<void> {
  const keyOf = ({ component, person }: Assigned[number]) => `${component}\n${person}`
  const standing = await readAssignments(db, id)
  const stay = new Set(wanted.map(keyOf))
  for (const one of standing)
    if (!stay.has(keyOf(one)))
      await db
        .deleteFrom('appraisalAssignment')
        .where('roundId', '=', id)
        .where('component', '=', one.component)
        .where('personId', '=', one.person)
        .execute()
  const had = new Set(standing.map(keyOf))
  const added = [...new Map(wanted.map((one) => [keyOf(one), one])).values()].filter(
    (one) => !had.has(keyOf(one)),
  )
  if (added.length > 0)
    await db
      .insertInto('appraisalAssignment')
      .values(
        added.map(({ component, person }) => ({
          provinceId: province,
          roundId: id,
          component,
          personId: person,
        })),
      )
      .execute()
}

const assignAppraisers = route({
  method: 'PUT',
  path: '/api/rounds/:round/appraisers',
  summary: { vi: 'Giao tiêu chí cho thành viên tổ thẩm định', en: 'Give components to appraisers' },
  right: 'round.change',
  params,
  body: AppraiserAssignments,
  answer: AppraiserAssignments,
  on: onRound,
  act: async ({ params: { round: id }, body }, context) => {
    const round = await getRound(context.db, id, { lock: 'alone' })
    await checkAssignments(context, round, body)
    await writeAssignments(context, round, body.assignments)
    await context.announce({ topic: 'round', subject: id })
    await context.record({
      action: 'round.appraisers-assigned',
      subject: { kind: 'round', id },
      unit: round.province,
      after: body,
    })
    return { assignments: await readAssignments(context.db, id) }
  },
})

const substituteAppraiser = route({
  method: 'POST',
  path: '/api/rounds/:round/substitutions',
  summary: { vi: 'Thay người thẩm định', en: 'Put one appraiser in the place of another' },
  right: 'round.change',
  params,
  body: Substitution,
  answer: AppraiserAssignments,
  on: onRound,
  act: async ({ params: { round: id }, body: { from, to, components, reason } }, context) => {
    const round = await getRound(context.db, id, { lock: 'alone' })
    const standing = await readAssignments(context.db, id)
    const moves = ({ component, person }: Assigned[number]) =>
      person === from && (components === null || components.includes(component))
    const moved = standing.filter(moves).map(({ component }) => component)
    if (moved.length === 0 || from === to)
      throw new Problem('appraisers-refused', {
        sentence:
          'Người được thay không thẩm định mục nào trong số đã chọn; hãy tải lại trang để xem phân công hiện tại.',
        sentenceEn:
          'Who is to be replaced appraises none of these components; load the page again to see who does.',
      })
    const assignments = standing.map((one) => (moves(one) ? { ...one, person: to } : one))
    const added = assignments.filter(({ person }) => person === to)
    await checkAssignments(context, round, { assignments: added })
    await writeAssignments(context, round, assignments)
    await context.announce({ topic: 'round', subject: id })
    await context.record({
      action: 'round.appraiser-substituted',
      subject: { kind: 'round', id },
      unit: round.province,
      before: { person: from, components: moved },
      after: { person: to, components: moved },
      why: reason,
    })
    return { assignments: await readAssignments(context.db, id) }
  },
})

export const appraiserRoutes = [listAppraisers, assignAppraisers, substituteAppraiser]
