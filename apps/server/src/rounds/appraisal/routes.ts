import {
  Acceptances,
  AppraisalAgreement,
  AppraisalOverview,
  ComponentAppraisal,
  UnitAppraisal,
} from '@openpar/domain/rounds'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import type { Context } from '../../platform/http/context.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { AcceptAlike, acceptAlike } from './accept-alike.ts'
import { agreementIn } from './agreement.ts'
import { componentAppraisal } from './component-appraisal.ts'
import { overviewOf } from './overview.ts'
import { unitAppraisal } from './unit-appraisal.ts'

const params = z.strictObject({ round: z.uuid() })

/** Appraisal compares all units of a round: whoever reads it may read every scoresheet of its province. */
const onProvince = async ({ params: { round } }: { params: { round: string } }, { db, today }: Context) =>
  unitResource(db, (await getRound(db, round)).province, today)

const readOverview = route({
  method: 'GET',
  path: '/api/rounds/:round/appraisal',
  summary: { vi: 'Các tiêu chí được giao thẩm định', en: 'The components given to appraise' },
  right: 'scoresheet.read',
  params,
  answer: AppraisalOverview,
  on: onProvince,
  act: ({ params: { round } }, context) => overviewOf(context, round),
})

const readComponent = route({
  method: 'GET',
  path: '/api/rounds/:round/appraisal/components/:component',
  summary: { vi: 'Thẩm định một tiêu chí ở mọi đơn vị', en: 'One component across its units' },
  right: 'scoresheet.read',
  params: z.strictObject({ ...params.shape, component: z.string().min(1).max(60) }),
  answer: ComponentAppraisal,
  on: onProvince,
  act: ({ params: { round, component } }, context) => componentAppraisal(context, round, component),
})

const readUnit = route({
  method: 'GET',
  path: '/api/rounds/:round/appraisal/units/:unit',
  summary: { vi: 'Thẩm định một đơn vị ở mọi tiêu chí', en: 'One unit across its components' },
  right: 'scoresheet.read',
  params: z.strictObject({ ...params.shape, unit: z.uuid() }),
  answer: UnitAppraisal,
  on: onProvince,
  act: ({ params: { round, unit } }, context) => unitAppraisal(context, round, unit),
})

const acceptInBulk = route({
  method: 'POST',
  path: '/api/rounds/:round/appraisal/acceptances',
  summary: {
    vi: 'Chấp nhận hàng loạt các mục có số kê khai bằng số tính từ hệ thống',
    en: 'Accept together the entries whose figures equal the computed ones',
  },
  right: 'scoresheet.act',
  params,
  body: AcceptAlike,
  answer: Acceptances,
  on: onProvince,
  act: ({ params: { round }, body }, context) => acceptAlike(context, round, body),
})

const readAgreement = route({
  method: 'GET',
  path: '/api/rounds/:round/appraisal/agreement',
  summary: { vi: 'Mức thống nhất giữa những người thẩm định', en: 'How far appraisers judge alike' },
  right: 'scoresheet.read',
  params,
  answer: AppraisalAgreement,
  on: onProvince,
  act: ({ params: { round } }, context) => agreementIn(context, round),
})

export const appraisalRoutes = [readOverview, readComponent, readUnit, acceptInBulk, readAgreement]
