import { DocumentKind, documentKinds } from '@openpar/domain/rounds'
import { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { route } from '../../platform/http/route.ts'
import { getRound } from '../round/course-store.ts'
import { makeRoundContent } from './making/make-round-content.ts'
import { makeUnitContent } from './making/make-unit-content.ts'
import { sendWord } from './send-word.ts'
import { fillTemplate } from './template/fill-template.ts'
import { templateInUse } from './template-store.ts'

/** Documents about a unit are for those who read its scoresheet; those about the whole round for manager and chair. */
const makeDocument = route({
  method: 'GET',
  path: '/api/rounds/:round/documents/:kind',
  summary: { vi: 'Lập văn bản Word của kỳ đánh giá', en: 'Make a Word document of a round' },
  right: 'scoresheet.read',
  params: z.strictObject({ round: z.uuid(), kind: DocumentKind }),
  query: z.strictObject({ unit: z.uuid().optional() }),
  answer: 'raw',
  on: async ({ params, query }, { db, today }) => {
    if (documentKinds[params.kind].of === 'unit') {
      if (query.unit === undefined) throw new Problem('document-needs-unit')
      return unitResource(db, query.unit, today)
    }
    const { province } = await getRound(db, params.round)
    return unitResource(db, province, today)
  },
  act: async ({ params: { round: id, kind }, query: { unit } }, context) => {
    const { db, today } = context
    const round = await getRound(db, id)
    const ofUnit = documentKinds[kind].of === 'unit'
    if (!ofUnit)
      context.require('round.settle', { units: (await loadUnitMap(db, today)).chainOf(round.province) })
    const { content, name } = ofUnit
      ? await makeUnitContent(context, round, kind, unit!)
      : await makeRoundContent(context, round, kind)
    const template = await templateInUse(db, round.province, kind)
    return sendWord(context, `${documentKinds[kind].vi} - ${name}`, await fillTemplate(template, content))
  },
})

export const documentRoutes = [makeDocument]
