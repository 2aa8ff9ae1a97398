import {
  type Aggregation,
  DefinedMeasure,
  Measure,
  MeasureCode,
  PeriodKind,
  WorkingDate,
} from '@openpar/domain/measures'
import { sql } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'
import { keysetPage } from '../../platform/http/list/keyset-page.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { route } from '../../platform/http/route.ts'
import { getMeasure, hasValues, insertMeasure, measureOf, updateMeasure } from './store.ts'

const params = z.strictObject({ measure: MeasureCode })

const listMeasures = listRoute({
  path: '/api/measures',
  summary: { vi: 'Danh mục số liệu', en: 'List measures' },
  right: 'measure.read',
  filters: {
    search: z.string().max(100).optional(),
    periodicity: PeriodKind.optional(),
    retired: z.enum(['yes', 'no']).optional(),
  },
  item: DefinedMeasure,
  sorts: ['code', 'name', 'kind', 'periodicity'],
  fileName: 'so-lieu',
  columns: [
    { title: { vi: 'Mã', en: 'Code' }, cell: ({ code }) => code },
    { title: { vi: 'Tên', en: 'Name' }, cell: ({ name }, language) => name[language] },
    { title: { vi: 'Đơn vị tính', en: 'Unit' }, cell: (one, language) => one.unitOfMeasure?.[language] },
    { title: { vi: 'Loại', en: 'Kind' }, cell: ({ kind }) => kind },
    { title: { vi: 'Loại kỳ', en: 'Periodicity' }, cell: ({ periodicity }) => periodicity },
    { title: { vi: 'Tổng hợp', en: 'Aggregation' }, cell: ({ aggregation }) => aggregation.kind },
    { title: { vi: 'Nguồn', en: 'Source' }, cell: ({ source }) => source },
    { title: { vi: 'Ngừng từ', en: 'Retired on' }, cell: ({ retiredOn }) => retiredOn },
  ],
  page: async (request, { db, today }) => {
    const { search, periodicity, retired } = request.filters
    const sorted = {
      code: sql`code`,
      name: sql`name ->> 'vi'`,
      kind: sql`kind`,
      periodicity: sql`periodicity`,
    }[request.sort.by as 'code']
    const query = db
      .selectFrom('measure')
      .selectAll()
      .$if(search !== undefined, (some) =>
        some.where(sql<boolean>`fold_marks(code || ' ' || (name ->> 'vi') || ' ' || (name ->> 'en'))
          like '%' || fold_marks(${search}) || '%'`),
      )
      .$if(periodicity !== undefined, (some) => some.where('periodicity', '=', periodicity!))
      .$if(retired !== undefined, (some) =>
        some.where(sql<boolean>`(coalesce(retired_on, 'infinity') <= ${today}::date) = ${retired === 'yes'}`),
      )
    const rows = await keysetPage(query, request, sorted, sql`code`).execute()
    return rows.map((row) => {
      const item = measureOf(row)
      const value = { code: item.code, name: item.name.vi, kind: item.kind, periodicity: item.periodicity }
      return { item, cursor: { value: value[request.sort.by as 'code'], id: item.code } }
    })
  },
})

const readMeasure = route({
  method: 'GET',
  path: '/api/measures/:measure',
  summary: { vi: 'Xem một số liệu', en: 'Read a measure' },
  right: 'measure.read',
  params,
  answer: DefinedMeasure,
  act: ({ params: { measure } }, { db }) => getMeasure(db, measure),
})

async function refuseUnknownPartners(
  db: Database,
  aggregation: Aggregation,
  periodicity: string,
): Promise<void> {
  const partners =
    aggregation.kind === 'ratio'
      ? [aggregation.numerator, aggregation.denominator]
      : aggregation.kind === 'weighted-mean'
        ? [aggregation.by]
        : []
  for (const partner of partners) {
    const row = await db
      .selectFrom('measure')
      .select(['periodicity', 'kind', sql<string>`aggregation ->> 'kind'`.as('adding')])
      .where('code', '=', partner)
      .executeTakeFirst()
    const numeric = row?.kind === 'count' || row?.kind === 'decimal'
    if (row?.periodicity !== periodicity || !numeric || row.adding === 'ratio')
      throw new Problem('measure-partner-unknown', { partner })
  }
}

const defineMeasure = route({
  method: 'POST',
  path: '/api/measures',
  summary: { vi: 'Lập một số liệu', en: 'Define a measure' },
  right: 'measure.define',
  body: Measure,
  answer: DefinedMeasure,
  act: async ({ body }, context) => {
    await refuseUnknownPartners(context.db, body.aggregation, body.periodicity)
    const measure = { ...body, version: 1, retiredOn: null }
    await insertMeasure(context.db, measure)
    await context.record({
      action: 'measure.defined',
      subject: { kind: 'measure', id: measure.code },
      after: measure,
    })
    return measure
  },
})

const changeMeasure = route({
  method: 'PUT',
  path: '/api/measures/:measure',
  summary: { vi: 'Sửa một số liệu', en: 'Change a measure' },
  right: 'measure.define',
  params,
  body: z.strictObject({
    version: z.int().min(1),
    measure: Measure,
    why: z.string().trim().max(500).optional(),
  }),
  answer: DefinedMeasure,
  act: async ({ params: { measure: code }, body }, context) => {
    const { db } = context
    const before = await getMeasure(db, code)
    const after = { ...body.measure, code, version: body.version + 1, retiredOn: before.retiredOn }
    const remade = before.kind !== after.kind || before.periodicity !== after.periodicity
    if (remade && (await hasValues(db, code))) throw new Problem('measure-has-values', { measure: code })
    await refuseUnknownPartners(db, after.aggregation, after.periodicity)
    if (!(await updateMeasure(db, after, body.version)))
      throw staleEdit(body.version, await getMeasure(db, code))
    await context.record({
      action: 'measure.changed',
      subject: { kind: 'measure', id: code },
      before,
      after,
      why: body.why,
    })
    return after
  },
})

const retireMeasure = route({
  method: 'POST',
  path: '/api/measures/:measure/retire',
  summary: { vi: 'Ngừng thu thập một số liệu', en: 'Retire a measure' },
  right: 'measure.define',
  params,
  body: z.strictObject({
    version: z.int().min(1),
    /** Null takes it up again. */
    on: WorkingDate.nullable(),
    why: z.string().trim().min(3).max(500),
  }),
  answer: DefinedMeasure,
  act: async ({ params: { measure: code }, body }, context) => {
    const before = await getMeasure(context.db, code)
    const after = { ...before, retiredOn: body.on, version: body.version + 1 }
    if (!(await updateMeasure(context.db, after, body.version)))
      throw staleEdit(body.version, await getMeasure(context.db, code))
    await context.record({
      action: body.on === null ? 'measure.resumed' : 'measure.retired',
      subject: { kind: 'measure', id: code },
      before: { retiredOn: before.retiredOn },
      after: { retiredOn: body.on },
      why: body.why,
    })
    return after
  },
})

export const definitionRoutes = [listMeasures, readMeasure, defineMeasure, changeMeasure, retireMeasure]
