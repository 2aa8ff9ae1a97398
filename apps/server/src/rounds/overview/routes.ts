import { RoundCompleteness, RoundOverview } from '@openpar/domain/rounds'
import { z } from 'zod'
import { attachment } from '../../platform/http/attachment.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { overviewCsv } from './overview-csv.ts'
import { readCompleteness } from './read-completeness.ts'
import { readOverview } from './read-overview.ts'

const params = z.strictObject({ round: z.uuid() })

const roundOverview = route({
  method: 'GET',
  path: '/api/rounds/:round/overview',
  summary: { vi: 'Tổng quan kỳ đánh giá: đơn vị theo tiêu chí', en: 'A round by units and components' },
  right: 'scoresheet.read',
  params,
  answer: RoundOverview,
  act: async ({ params: { round } }, context) => readOverview(context, await getRound(context.db, round)),
})

const roundCompleteness = route({
  method: 'GET',
  path: '/api/rounds/:round/completeness',
  summary: { vi: 'Tiến độ kỳ đánh giá theo ngày', en: 'How far a round was, by day' },
  right: 'scoresheet.read',
  params,
  answer: RoundCompleteness,
  act: async ({ params: { round } }, context) => readCompleteness(context, await getRound(context.db, round)),
})

const overviewFile = route({
  method: 'GET',
  path: '/api/rounds/:round/overview-file',
  summary: { vi: 'Tải tổng quan kỳ đánh giá (CSV)', en: 'Download the overview of a round (CSV)' },
  right: 'scoresheet.read',
  params,
  answer: 'raw',
  act: async ({ params: { round: id } }, context) => {
    const round = await getRound(context.db, id)
    const csv = overviewCsv(await readOverview(context, round), context.language)
    context.reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', attachment(`${round.name}.csv`))
    await context.reply.send(csv)
  },
})

export const overviewRoutes = [roundOverview, roundCompleteness, overviewFile]
