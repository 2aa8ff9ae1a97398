import { exportRows } from '@openpar/domain/organisation'
import { attachment } from '../../platform/http/attachment.ts'
import type { Context } from '../../platform/http/context.ts'
import { loadOrganisation } from '../store/load-organisation.ts'
import { type UnitFileFormat, unitFile } from './unit-file.ts'

const TYPES: Readonly<Record<UnitFileFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** Sends the map of a day as a file that can be imported again. */
export async function exportUnits(day: string, format: UnitFileFormat, context: Context): Promise<void> {
  const { language, reply } = context
  const rows = exportRows(await loadOrganisation(context.db), day, language)
  const bytes = await unitFile(rows, format, language === 'vi' ? 'Đơn vị' : 'Units')
  reply.header('content-disposition', attachment(`don-vi-${day}.${format}`))
  await reply.type(TYPES[format]).send(bytes)
}
