import {
  Day,
  RebaseAnswer,
  RebaseRequest,
  rebaseOn,
  UnitInList,
  UnitKind,
  UnitPage,
  unitKindWords,
} from '@openpar/domain/organisation'
import { z } from 'zod'
import { listRoute } from '../../platform/http/list-route.ts'
import { route } from '../../platform/http/route.ts'
import { loadOrganisation } from '../store/load-organisation.ts'
import { listUnitsOn } from './list-units.ts'
import { showUnit } from './show-unit.ts'

export const listUnits = listRoute({
  path: '/api/units',
  summary: { vi: 'Danh sách đơn vị tại một ngày', en: 'Units on a day' },
  right: 'unit.read',
  filters: {
    on: Day.optional(),
    search: z.string().max(200).optional(),
    kind: UnitKind.optional(),
    parent: z.union([z.uuid(), z.literal('none')]).optional(),
  },
  item: UnitInList,
  sorts: ['place', 'code', 'name'],
  fileName: 'don-vi',
  columns: [
    { title: { vi: 'Mã đơn vị', en: 'Code' }, cell: ({ code }) => code },
    { title: { vi: 'Tên đơn vị', en: 'Name' }, cell: ({ name }) => name },
    { title: { vi: 'Cấp, loại', en: 'Kind' }, cell: ({ kind }, language) => unitKindWords[kind][language] },
    { title: { vi: 'Tên gọi loại đơn vị', en: 'Label' }, cell: ({ label }) => label },
    { title: { vi: 'Đơn vị cấp trên', en: 'Unit above' }, cell: ({ parentName }) => parentName },
    { title: { vi: 'Từ ngày', en: 'From' }, cell: ({ from }) => from },
    { title: { vi: 'Số đơn vị trực thuộc', en: 'Units under it' }, cell: ({ children }) => children },
  ],
  page: (request, { db, today }) => listUnitsOn(db, request.filters.on ?? today, request),
})

export const showOneUnit = route({
  method: 'GET',
  path: '/api/units/:unit',
  summary: { vi: 'Một đơn vị và lịch sử của nó', en: 'A unit and its history' },
  right: 'unit.read',
  params: z.strictObject({ unit: z.uuid() }),
  query: z.strictObject({ on: Day.optional() }),
  answer: UnitPage,
  act: ({ params, query }, { db, today }) => showUnit(db, params.unit, query.on ?? today),
})

export const rebaseFigures = route({
  method: 'POST',
  path: '/api/units/rebase',
  summary: {
    vi: 'Tính lại số liệu cũ theo danh sách đơn vị của ngày sau',
    en: 'Draw old figures on the map of a later day',
  },
  right: 'unit.read',
  traceless: 'It computes and changes nothing.',
  bodyLimit: 8 * 1024 * 1024,
  body: RebaseRequest,
  answer: RebaseAnswer,
  act: async ({ body }, { db }) => rebaseOn(await loadOrganisation(db), body.figures, body),
})
