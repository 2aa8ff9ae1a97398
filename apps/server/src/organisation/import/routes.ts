import {
  CarryOutImport,
  Day,
  ImportPreview,
  ImportResult,
  OperationPreview,
  UnitImport,
} from '@openpar/domain/organisation'
import { z } from 'zod'
import { route } from '../../platform/http/route.ts'
import { exportUnits } from './export-units.ts'
import { importUnits, previewImport } from './import-units.ts'
import { loadRealProvinces, previewProvinces } from './load-real-provinces.ts'

/** A file of 15 MB in base64, and what goes with it. */
const FILE_BODY = 21 * 1024 * 1024

export const exportUnitList = route({
  method: 'GET',
  path: '/api/units/export',
  summary: { vi: 'Xuất danh sách đơn vị tại một ngày', en: 'Export the units of a day' },
  right: 'unit.read',
  query: z.strictObject({ on: Day.optional(), format: z.enum(['csv', 'xlsx']).default('xlsx') }),
  answer: 'raw',
  act: async ({ query }, context) => exportUnits(query.on ?? context.today, query.format, context) as never,
})

export const previewUnitImport = route({
  method: 'POST',
  path: '/api/units/imports/preview',
  summary: { vi: 'Đối chiếu tệp với danh sách đơn vị', en: 'Compare a file with the units' },
  right: 'unit.import',
  traceless: 'A dry run changes nothing.',
  bodyLimit: FILE_BODY,
  body: UnitImport,
  answer: ImportPreview,
  act: ({ body }, context) => previewImport(body, context),
})

export const importUnitList = route({
  method: 'POST',
  path: '/api/units/imports',
  summary: { vi: 'Nhập danh sách đơn vị từ tệp', en: 'Import units from a file' },
  right: 'unit.import',
  bodyLimit: FILE_BODY,
  body: CarryOutImport,
  answer: ImportResult,
  act: ({ body }, context) => importUnits(body, context),
})

export const previewProvinceLoad = route({
  method: 'POST',
  path: '/api/units/provinces/preview',
  summary: { vi: 'Xem trước việc nạp 63 tỉnh và 34 tỉnh', en: 'Preview loading the provinces' },
  right: 'unit.import',
  traceless: 'A preview changes nothing.',
  answer: OperationPreview,
  act: (_input, context) => previewProvinces(context),
})

export const loadProvinceHistory = route({
  method: 'POST',
  path: '/api/units/provinces',
  summary: {
    vi: 'Nạp 63 tỉnh, 34 tỉnh và việc sắp xếp ngày 01/7/2025',
    en: 'Load the 63 and 34 provinces with their mergers',
  },
  right: 'unit.import',
  answer: ImportResult,
  act: (_input, context) => loadRealProvinces(context),
})
