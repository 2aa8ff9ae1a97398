import { lastState, type Organisation } from '@openpar/domain/organisation'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { staleEdit } from '../../platform/errors/stale-edit.ts'

/** Refuses an operation that is based on an older version of one of the units than the stored one. */
export async function checkVersions(
  db: Database,
  organisation: Organisation,
  units: readonly string[],
  versions: Readonly<Record<string, number>>,
): Promise<void> {
  if (units.length === 0) return
  const stored = await db.selectFrom('unit').selectAll().where('id', 'in', units).execute()
  for (const { id, version } of stored) {
    const based = versions[id]
    const state = lastState(organisation, id)
    if (based === undefined) throw new Problem('unit-version-missing', { name: state?.name ?? id })
    if (based !== version) throw staleEdit(based, { version, ...state })
  }
}
