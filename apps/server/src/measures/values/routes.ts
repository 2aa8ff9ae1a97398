import {
  FactForm,
  FormWrite,
  FormWritten,
  findPeriod,
  MeasureCode,
  MeasureTotals,
  ValuePage,
  WorkingDate,
} from '@openpar/domain/measures'
import { z } from 'zod'
import { unitResource } from '../../organisation/unit-resource.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { route } from '../../platform/http/route.ts'
import { listValues } from './list-values.ts'
import { readForm } from './read-form.ts'
import { readPage } from './read-page.ts'
import { readTotals } from './read-totals.ts'
import { writeForm } from './write-form.ts'

const cellParams = z.strictObject({ unit: z.uuid(), period: z.string().max(20), measure: MeasureCode })
const formParams = cellParams.omit({ measure: true })

function refuseUnknown(period: string): void {
  if (!findPeriod(period)) throw new Problem('period-not-found', { period })
}

const readFactForm = route({
  method: 'GET',
  path: '/api/units/:unit/measure-values/:period',
  summary: { vi: 'Biểu số liệu của một đơn vị trong một kỳ', en: 'The form of a unit for a period' },
  right: 'measure-value.read',
  params: formParams,
  answer: FactForm,
  on: ({ params }, { db, today }) => unitResource(db, params.unit, today),
  act: ({ params: { unit, period } }, context) => {
    refuseUnknown(period)
    return readForm(context, unit, period)
  },
})

const writeFactForm = route({
  method: 'PUT',
  path: '/api/units/:unit/measure-values/:period',
  summary: { vi: 'Ghi số liệu của một đơn vị trong một kỳ', en: 'Write values of a unit for a period' },
  right: 'measure-value.write',
  params: formParams,
  body: FormWrite,
  answer: FormWritten,
  on: ({ params }, { db, today }) => unitResource(db, params.unit, today),
  act: async ({ params: { unit, period }, body }, context) => {
    refuseUnknown(period)
    return { values: [...(await writeForm(context, unit, period, body))] }
  },
})

const readValuePage = route({
  method: 'GET',
  path: '/api/units/:unit/measure-values/:period/:measure',
  summary: { vi: 'Một giá trị, nguồn và lịch sử của nó', en: 'A value, its provenance and history' },
  right: 'measure-value.read',
  params: cellParams,
  answer: ValuePage,
  on: ({ params }, { db, today }) => unitResource(db, params.unit, today),
  act: ({ params: { unit, period, measure } }, context) => {
    refuseUnknown(period)
    return readPage(context, unit, period, measure)
  },
})

const readMeasureTotals = route({
  method: 'GET',
  path: '/api/units/:unit/measure-totals/:period/:measure',
  summary: { vi: 'Tổng hợp một số liệu theo cây đơn vị', en: 'Totals of a measure up the tree' },
  right: 'measure-value.read',
  params: cellParams,
  query: z.strictObject({ on: WorkingDate.optional() }),
  answer: MeasureTotals,
  on: ({ params }, { db, today }) => unitResource(db, params.unit, today),
  act: ({ params: { unit, period, measure }, query }, context) => {
    refuseUnknown(period)
    return readTotals(context, unit, period, measure, query.on)
  },
})

export const valueRoutes = [listValues, readFactForm, writeFactForm, readValuePage, readMeasureTotals]
