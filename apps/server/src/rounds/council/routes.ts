import { Figure, MeasureCode } from '@openpar/domain/measures'
import { Appeals, Approvals, CouncilView, Trial, UnitReview } from '@openpar/domain/rounds'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { approveUnits } from './approve-units.ts'
import { councilView } from './council-view.ts'
import { listAppeals } from './list-appeals.ts'
import { recomputationRoutes } from './recomputation-routes.ts'
import { tryFigures } from './try-figures.ts'
import { unitReview } from './unit-review.ts'

const params = z.strictObject({ round: z.uuid() })

/** The council looks at every unit at once, so it takes the right to all of them. */
const wholeRound = async (
  { params: { round } }: { params: { round: string } },
  { db, today }: Pick<Context, 'db' | 'today'>,
) => unitResource(db, (await getRound(db, round)).province, today)

const readCouncil = route({
  method: 'GET',
  path: '/api/rounds/:round/council',
  summary: { vi: 'Toàn cảnh kỳ đánh giá trước hội đồng', en: 'A whole round before the council' },
  right: 'scoresheet.read',
  params,
  answer: CouncilView,
  on: wholeRound,
  act: async ({ params: { round } }, context) => councilView(context, await getRound(context.db, round)),
})

const readReview = route({
  method: 'GET',
  path: '/api/rounds/:round/council/units/:unit',
  summary: { vi: 'Một đơn vị trước hội đồng', en: 'One unit before the council' },
  right: 'scoresheet.read',
  params: z.strictObject({ round: z.uuid(), unit: z.uuid() }),
  answer: UnitReview,
  on: wholeRound,
  act: async ({ params: { round, unit } }, context) =>
    unitReview(context, await getRound(context.db, round), unit),
})

const approveMany = route({
  method: 'POST',
  path: '/api/rounds/:round/council/approvals',
  summary: { vi: 'Thông qua nhiều phiếu cùng lúc', en: 'Approve several scoresheets at once' },
  right: 'scoresheet.act',
  params,
  body: z.strictObject({ units: z.array(z.uuid()).min(1).max(5000) }),
  answer: Approvals,
  on: wholeRound,
  act: async ({ params: { round }, body: { units } }, context) => {
    const { province } = await getRound(context.db, round)
    const done = await approveUnits(context, round, units)
    await context.record({
      action: 'round.council-approved',
      subject: { kind: 'round', id: round },
      unit: province,
      after: { approved: done.approved.length, refused: done.refused },
    })
    return done
  },
})

const tryOut = route({
  method: 'POST',
  path: '/api/rounds/:round/council/trials',
  summary: { vi: 'Tính thử điểm nếu số liệu khác', en: 'What points would be with other figures' },
  right: 'scoresheet.read',
  traceless: 'It computes and changes nothing.',
  params,
  body: z.strictObject({
    unit: z.uuid(),
    component: z.string().min(1).max(80),
    figures: z.array(z.strictObject({ measure: MeasureCode, figure: Figure })).max(50),
  }),
  answer: Trial,
  on: wholeRound,
  act: async ({ params: { round }, body }, context) =>
    tryFigures(context, await getRound(context.db, round), body),
})

const readAppeals = route({
  method: 'GET',
  path: '/api/rounds/:round/appeals',
  summary: { vi: 'Các đề nghị phúc tra', en: 'The appeals of a round' },
  right: 'scoresheet.read',
  params,
  answer: Appeals,
  act: async ({ params: { round } }, context) => listAppeals(context, await getRound(context.db, round)),
})

export const councilRoutes = [
  readCouncil,
  readReview,
  approveMany,
  tryOut,
  readAppeals,
  ...recomputationRoutes,
]
