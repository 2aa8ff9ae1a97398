import { Copying, CopyReport } from '@openpar/domain/rounds'
import { z } from 'zod'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { onRound } from '../round/on-round.ts'
import { copyRound } from './copy-round.ts'

const params = z.strictObject({ round: z.uuid() })

const checkCopy = route({
  method: 'POST',
  path: '/api/rounds/:round/copy-checks',
  summary: { vi: 'Xem trước nội dung lấy lại từ kỳ trước', en: 'What would come over from an earlier round' },
  right: 'round.change',
  traceless: 'only reports what would come over',
  params,
  body: Copying,
  answer: CopyReport,
  on: onRound,
  act: async ({ params: { round }, body }, context) =>
    copyRound(context, await getRound(context.db, round), body, true),
})

const takeCopy = route({
  method: 'POST',
  path: '/api/rounds/:round/copies',
  summary: { vi: 'Lấy lại nội dung từ kỳ trước', en: 'Take over from an earlier round' },
  right: 'round.change',
  params,
  body: Copying,
  answer: CopyReport,
  on: onRound,
  act: async ({ params: { round: id }, body }, context) => {
    const round = await getRound(context.db, id, { lock: 'shared' })
    const report = await copyRound(context, round, body, false)
    await context.announce({ topic: 'round', subject: id })
    const units = report.units.filter(({ refusal }) => refusal === null).map(({ unit }) => unit.id)
    await context.record({
      action: 'round.copied',
      subject: { kind: 'round', id },
      unit: round.province,
      after: { from: body.from, facts: report.facts, appraisers: report.appraisers, units },
    })
    return report
  },
})

export const copyRoutes = [checkCopy, takeCopy]
