import {
  Edition,
  EditionDifference,
  EditionState,
  EditionSummary,
  IndexWithEditions,
  lastDay,
  ShippedDefinition,
} from '@openpar/domain/indices'
import { textIn } from '@openpar/engine'
import { sql } from 'kysely'
import { z } from 'zod'
import { attachment } from '../../platform/http/attachment.ts'
import { keysetPage } from '../../platform/http/list/keyset-page.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { route } from '../../platform/http/route.ts'
import { compareStored } from '../compare-stored.ts'
import { listShipped } from '../shipped-definitions.ts'
import { editionSummaries, editionsOf, getEdition, listFamilies, summaryOf } from '../store.ts'

const params = z.strictObject({ edition: z.uuid() })

export const listIndices = route({
  method: 'GET',
  path: '/api/indices',
  summary: { vi: 'Các bộ chỉ số và phiên bản', en: 'Indices with their editions' },
  right: 'index.read',
  answer: z.object({ items: z.array(IndexWithEditions) }),
  act: async (_, { db }) => {
    const families = await listFamilies(db)
    const items = await Promise.all(
      families.map(async (family) => ({ ...family, editions: [...(await editionsOf(db, family.id))] })),
    )
    return { items }
  },
})

const STATE_WORDS = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  published: { vi: 'Đã ban hành', en: 'Published' },
  retired: { vi: 'Ngừng áp dụng', en: 'Retired' },
} as const

export const listEditions = listRoute({
  path: '/api/editions',
  summary: { vi: 'Danh sách phiên bản', en: 'List editions' },
  right: 'index.read',
  filters: {
    /** Part of the code of the index or edition, or of the title. */
    search: z.string().max(200).optional(),
    index: z.uuid().optional(),
    state: EditionState.optional(),
    /** In force on this day. */
    day: z.iso.date().optional(),
  },
  item: EditionSummary,
  sorts: ['-changedAt', 'code', 'inForce'],
  fileName: 'phien-ban',
  columns: [
    { title: { vi: 'Bộ chỉ số', en: 'Index' }, cell: ({ indexCode }) => indexCode },
    { title: { vi: 'Phiên bản', en: 'Edition' }, cell: ({ code }) => code },
    { title: { vi: 'Tên', en: 'Title' }, cell: ({ title }, language) => textIn(title, language) },
    { title: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }, language) => STATE_WORDS[state][language] },
    { title: { vi: 'Từ ngày', en: 'From' }, cell: ({ inForce }) => inForce?.from },
    { title: { vi: 'Đến hết ngày', en: 'Until' }, cell: ({ inForce }) => inForce && lastDay(inForce) },
  ],
  page: async (request, { db }) => {
    const { search, index, state, day } = request.filters
    const values = {
      changedAt: sql<string>`edition.changed_at`,
      code: sql<string>`edition.code collate "C"`,
      inForce: sql<string>`coalesce(edition.in_force_from, '-infinity'::date)`,
    }
    const value = values[request.sort.by as keyof typeof values]
    let query = editionSummaries(db).select(sql<string>`${value}::text`.as('sortValue'))
    if (search !== undefined) {
      const part = `%${search.replace(/[\\%_]/g, '\\$&')}%`
      query = query.where((where) =>
        where.or([
          where('edition.code', 'ilike', part),
          where('indexFamily.code', 'ilike', part),
          where(sql<string>`edition.title::text`, 'ilike', part),
        ]),
      )
    }
    if (index !== undefined) query = query.where('edition.indexId', '=', index)
    if (state !== undefined) query = query.where('edition.state', '=', state)
    if (day !== undefined) {
      query = query
        .where('edition.inForceFrom', '<=', day)
        .where((where) =>
          where.or([where('edition.inForceTo', 'is', null), where('edition.inForceTo', '>', day)]),
        )
    }
    const rows = await keysetPage(query, request, value, sql`edition.id`).execute()
    return rows.map((row) => ({ item: summaryOf(row), cursor: { value: row.sortValue, id: row.id } }))
  },
})

export const readEdition = route({
  method: 'GET',
  path: '/api/editions/:edition',
  summary: { vi: 'Một phiên bản', en: 'One edition' },
  right: 'index.read',
  params,
  answer: Edition,
  act: async ({ params: { edition } }, { db }) => getEdition(db, edition),
})

export const downloadEdition = route({
  method: 'GET',
  path: '/api/editions/:edition/source',
  summary: { vi: 'Tải tệp định nghĩa YAML', en: 'Download the definition file' },
  right: 'index.read',
  params,
  answer: 'raw',
  act: async ({ params: { edition } }, { db, reply }) => {
    const { source, indexCode, code, sha256 } = await getEdition(db, edition)
    await reply
      .type('application/yaml; charset=utf-8')
      .header('content-disposition', attachment(`${indexCode}-${code}.yaml`))
      .header('etag', `"${sha256}"`)
      .send(source)
  },
})

export const compareEditionsRoute = route({
  method: 'GET',
  path: '/api/editions/:edition/difference',
  summary: { vi: 'So sánh với một phiên bản trước', en: 'Compare with an earlier edition' },
  right: 'index.read',
  params,
  query: z.strictObject({ from: z.uuid() }),
  answer: EditionDifference,
  act: async ({ params: { edition }, query: { from } }, { db }) =>
    compareStored(await getEdition(db, from), await getEdition(db, edition)),
})

export const listShippedDefinitions = route({
  method: 'GET',
  path: '/api/shipped-definitions',
  summary: { vi: 'Các bộ chỉ số có sẵn trong sản phẩm', en: 'Definitions that come with the product' },
  right: 'index.read',
  answer: z.object({ items: z.array(ShippedDefinition) }),
  act: async () => ({ items: [...(await listShipped())] }),
})
