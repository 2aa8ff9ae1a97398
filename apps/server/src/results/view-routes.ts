import { HeatMap } from '@openpar/domain/results'
import { z } from 'zod'
import { attachment } from '../platform/http/attachment.ts'
import { route } from '../platform/http/route.ts'
import { heatMapOf } from './heat-map/heat-map-of.ts'
import { figuresOf, rankingOf } from './ranking/ranking-of.ts'
import { getResultSet } from './sets/result-sets.ts'
import { buildWorkbook } from './workbook/build-workbook.ts'

const params = z.strictObject({ set: z.uuid() })
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const readHeatMap = route({
  method: 'GET',
  path: '/api/result-sets/:set/heat-map',
  summary: { vi: 'Bản đồ nhiệt: đơn vị và các mục', en: 'Heat map of units and nodes' },
  right: 'result.read',
  params,
  query: z.strictObject({ under: z.string().min(1).max(80).optional() }),
  answer: HeatMap,
  act: async ({ params: { set }, query: { under } }, { db }) =>
    heatMapOf(db, await getResultSet(db, set), under),
})

const downloadWorkbook = route({
  method: 'GET',
  path: '/api/result-sets/:set/workbook',
  summary: { vi: 'Tải kết quả dạng Excel', en: 'Results as an Excel workbook' },
  right: 'result.read',
  params,
  answer: 'raw',
  act: async ({ params: { set: id } }, { db, language, reply }) => {
    const set = await getResultSet(db, id)
    const { index, units } = await rankingOf(db, set)
    const figures = await figuresOf(
      db,
      set,
      index.places.map(({ code }) => code),
    )
    const workbook = await buildWorkbook({ set, index, units, figures, language })
    const name = `ket-qua-${set.edition.indexCode}-${set.group.code}-${set.period}.xlsx`
    await reply.type(XLSX).header('content-disposition', attachment(name)).send(workbook)
  },
})

export const viewRoutes = [readHeatMap, downloadWorkbook]
