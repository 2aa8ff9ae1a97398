import { Readable } from 'node:stream'
import { ImportedCell, MeasureImport, PeriodCode } from '@openpar/domain/measures'
import { sql } from 'kysely'
import { z } from 'zod'
import { loadUnitMap } from '../../organisation/unit-map.ts'
import { keysetPage } from '../../platform/http/list/keyset-page.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { route } from '../../platform/http/route.ts'
import { allMeasures } from '../definition/store.ts'
import { applyImport } from './apply-import.ts'
import { readRows } from './read-rows.ts'
import { stageImport } from './stage-import.ts'
import { getImport } from './store.ts'
import { unitNames } from './unit-names.ts'

const params = z.strictObject({ import: z.uuid() })

const uploadImport = route({
  method: 'POST',
  path: '/api/measure-imports',
  summary: {
    vi: 'Tải tệp số liệu lên và xem trước khi nhập',
    en: 'Upload a file of figures for a dry run',
  },
  right: 'measure-value.import',
  query: z.strictObject({
    fileName: z.string().trim().min(1).max(200),
    /** Of tables that have no column for it. */
    period: PeriodCode.optional(),
    unit: z.uuid().optional(),
  }),
  streams: 'application/octet-stream',
  bodyLimit: 64 * 1024 * 1024,
  answer: MeasureImport,
  traceless: 'A dry run: the file is read and judged, no value is written.',
  act: async ({ query: { fileName, period, unit } }, context) => {
    // No body at all is an empty file.
    const body = (context.request.body ?? Readable.from([])) as Readable
    const file = await readRows(body, fileName, { period, unit })
    return stageImport(context, fileName, file)
  },
})

const readImport = route({
  method: 'GET',
  path: '/api/measure-imports/:import',
  summary: { vi: 'Xem một lần nhập', en: 'Read an import' },
  right: 'measure-value.import',
  params,
  answer: MeasureImport,
  act: ({ params: { import: id } }, { db, actor }) => getImport(db, id, actor.person),
})

const listCells = listRoute({
  path: '/api/measure-imports/:import/cells',
  summary: { vi: 'Các ô của một lần nhập', en: 'List the cells of an import' },
  right: 'measure-value.import',
  params,
  filters: { outcome: z.enum(['new', 'changed', 'same', 'empty', 'fault']).optional() },
  item: ImportedCell,
  sorts: ['position'],
  fileName: 'ket-qua-doi-chieu',
  columns: [
    { title: { vi: 'Dòng', en: 'Line' }, cell: ({ line }) => line },
    { title: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ unit }) => unit },
    { title: { vi: 'Tên đơn vị', en: 'Unit name' }, cell: ({ unitName }) => unitName },
    { title: { vi: 'Số liệu', en: 'Measure' }, cell: ({ measure }) => measure },
    {
      title: { vi: 'Tên số liệu', en: 'Measure name' },
      cell: ({ measureName }, language) => measureName?.[language],
    },
    { title: { vi: 'Kỳ', en: 'Period' }, cell: ({ period }) => period },
    { title: { vi: 'Trong tệp', en: 'In the file' }, cell: ({ text }) => text },
    { title: { vi: 'Hiện có', en: 'Standing' }, cell: ({ before }) => before },
    { title: { vi: 'Kết quả', en: 'Outcome' }, cell: ({ outcome }) => outcome },
    { title: { vi: 'Lỗi', en: 'Fault' }, cell: ({ sentence }, language) => sentence?.[language] },
  ],
  page: async (request, { db, actor, today }, { import: id }) => {
    await getImport(db, id, actor.person)
    const { outcome } = request.filters
    const nameOf = unitNames(await loadUnitMap(db, today))
    const measures = await allMeasures(db)
    const query = db
      .selectFrom('measureImportCell')
      .selectAll()
      .where('importId', '=', id)
      .$if(outcome !== undefined, (some) => some.where('outcome', '=', outcome!))
    const rows = await keysetPage(query, request, sql`position`, sql`position::text`).execute()
    return rows.map((row) => ({
      item: {
        position: row.position,
        line: row.line,
        outcome: row.outcome as ImportedCell['outcome'],
        unit: row.unitText,
        unitName: nameOf(row.unitId ?? row.unitText),
        measure: row.measureText,
        measureName: measures.get(row.measureText)?.name ?? null,
        period: row.periodText,
        text: row.valueText,
        before: row.before,
        fault: row.fault,
        sentence: row.fault === null ? null : { vi: row.sentenceVi ?? '', en: row.sentenceEn ?? '' },
      },
      cursor: { value: row.position, id: String(row.position) },
    }))
  },
})

const apply = route({
  method: 'POST',
  path: '/api/measure-imports/:import/apply',
  summary: { vi: 'Nhập những ô hợp lệ của tệp', en: 'Apply an import' },
  right: 'measure-value.import',
  params,
  body: z.strictObject({ why: z.string().trim().min(1).max(500).optional() }),
  answer: MeasureImport,
  act: ({ params: { import: id }, body }, context) => applyImport(context, id, body.why),
})

export const importRoutes = [uploadImport, readImport, listCells, apply]
