import {
  loadProvinces,
  type OperationPreview,
  type Organisation,
  previewOf,
  previewOfFaults,
  type UnitId,
  unitOn,
} from '@openpar/domain/organisation'
import { v7 } from 'uuid'
import type { Context } from '../../platform/http/context.ts'
import { operationRefused } from '../operations/operate.ts'
import { requireAtTop } from '../operations/require-rights.ts'
import { loadOrganisation, lockMap } from '../store/load-organisation.ts'
import { storeMany } from './import-units.ts'
import { provinceTables } from './province-tables.ts'

const MERGED_ON = '2025-07-01'
const BASIS = 'Nghị quyết 202/2025/QH15'

function nationOf(organisation: Organisation, today: string): UnitId | null {
  for (const unit of organisation.states.keys()) {
    if (unitOn(organisation, unit, today)?.kind === 'nation') return unit
  }
  return null
}

async function provinces(context: Context) {
  const organisation = await loadOrganisation(context.db)
  const parent = nationOf(organisation, context.today)
  return { organisation, outcome: loadProvinces(organisation, await provinceTables(), { parent, newId: v7 }) }
}

/** What loading the provinces of the country would found; nothing is changed. */
export async function previewProvinces(context: Context): Promise<OperationPreview> {
  await requireAtTop(context, 'unit.import')
  const { organisation, outcome } = await provinces(context)
  return 'faults' in outcome ? previewOfFaults(outcome.faults) : previewOf(organisation, outcome.change)
}

/** Founds the 63 provinces with their history up to the 34 of today. */
export async function loadRealProvinces(context: Context) {
  await lockMap(context.db)
  await requireAtTop(context, 'unit.import')
  const { outcome } = await provinces(context)
  if ('faults' in outcome) throw operationRefused(outcome.faults)
  return storeMany(context, outcome.change, { id: v7(), kind: 'load', on: MERGED_ON, basis: BASIS })
}
