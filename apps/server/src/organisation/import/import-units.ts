import {
  type DryRun,
  dryRunImport,
  type ImportPreview,
  type OrganisationChange,
  readUnitRows,
  type UnitImport,
} from '@openpar/domain/organisation'
import { v7 } from 'uuid'
import { Problem } from '../../platform/errors/problem.ts'
import type { Context } from '../../platform/http/context.ts'
import { readTable, UnreadableTable } from '../../platform/office/read-table.ts'
import { requireAtTop, requireOver } from '../operations/require-rights.ts'
import { loadOrganisation, lockMap, mapVersion } from '../store/load-organisation.ts'
import { type OperationRecord, storeChange } from '../store/store-change.ts'

async function dryRun(request: UnitImport, context: Context): Promise<DryRun> {
  const table = await readTable(Buffer.from(request.file, 'base64')).catch((error: unknown) => {
    if (!(error instanceof UnreadableTable)) throw error
    throw new Problem('unit-file-unreadable', { cause: String(error.cause) })
  })
  const { rows, faults } = readUnitRows(table)
  if (faults.length > 0) return { differences: [], faults, change: undefined }
  const organisation = await loadOrganisation(context.db)
  return dryRunImport(organisation, rows, { ...request, newId: v7 })
}

/** What the file would change; nothing is changed. */
export async function previewImport(request: UnitImport, context: Context): Promise<ImportPreview> {
  const basedOn = await mapVersion(context.db)
  const { differences, faults } = await dryRun(request, context)
  return { differences: [...differences], faults: [...faults], basedOn }
}

/** Requires the right over every unit that a change touches or puts something under, and over the top where it reaches it. */
async function requireForChange(context: Context, change: OrganisationChange): Promise<void> {
  const founded = new Set(change.founded)
  const units = new Set(change.closed.map(({ unit }) => unit))
  for (const { unit, parent } of change.opened) {
    units.add(unit)
    if (parent !== null) units.add(parent)
  }
  await requireOver(
    context,
    'unit.import',
    [...units].filter((unit) => !founded.has(unit)),
  )
  if (change.opened.some(({ parent }) => parent === null)) await requireAtTop(context, 'unit.import')
}

/** How many units a change founds, changes and ends. */
function countsOf({ founded, opened, closed }: OrganisationChange) {
  const continued = new Set(opened.map(({ unit }) => unit))
  return {
    founded: founded.length,
    changed: continued.size - founded.length,
    ended: closed.filter(({ unit }) => !continued.has(unit)).length,
  }
}

/** Stores a change of many units and records it as one entry with its counts. */
export async function storeMany(
  context: Context,
  change: OrganisationChange,
  operation: OperationRecord,
): Promise<ReturnType<typeof countsOf> & { readonly operation: string }> {
  const counts = countsOf(change)
  await storeChange(context.db, change, operation)
  await context.announce({ topic: 'unit' })
  await context.record({
    action: operation.kind === 'load' ? 'unit.provinces-loaded' : 'unit.imported',
    subject: { kind: 'unit-operation', id: operation.id },
    after: { on: operation.on, ...counts },
    why: operation.basis,
  })
  return { operation: operation.id, ...counts }
}

/** Imports the file as its preview showed it. */
export async function importUnits(
  { basedOn, ...request }: UnitImport & { readonly basedOn: number },
  context: Context,
) {
  await lockMap(context.db)
  if ((await mapVersion(context.db)) !== basedOn) throw new Problem('unit-map-changed')
  const { faults, change } = await dryRun(request, context)
  if (change === undefined) {
    const [first] = faults
    throw new Problem(
      'unit-import-refused',
      { count: faults.length, vi: first?.vi ?? '', en: first?.en ?? '' },
      { faults },
    )
  }
  if (change.opened.length + change.closed.length === 0) throw new Problem('unit-import-changes-nothing')
  await requireForChange(context, change)
  const { on, basis } = request
  return storeMany(context, change, { id: v7(), kind: 'import', on, basis })
}
