import { historyOf, lastState, type NamedUnit, type UnitPage, unitOn } from '@openpar/domain/organisation'
import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'
import { Problem } from '../../platform/errors/problem.ts'
import { loadAround } from '../store/load-organisation.ts'
import { unitResource } from '../unit-resource.ts'

interface OperationRow {
  readonly id: string
  readonly kind: string
  readonly effectiveOn: string
  readonly basis: string
  readonly recordedAt: Date
  readonly touched: number
  readonly undone: boolean
}

const MOST_OPERATIONS = 50

/** Everything known of one unit; where it stands on `day`, or where it last stood. */
export async function showUnit(db: Database, unit: string, day: string): Promise<UnitPage> {
  const found = await db.selectFrom('unit').select('version').where('id', '=', unit).executeTakeFirst()
  if (found === undefined) throw new Problem('unit-not-found', { unit })
  const organisation = await loadAround(db, unit)
  const at = unitOn(organisation, unit, day) ?? lastState(organisation, unit)
  const above = at === undefined ? [] : (await unitResource(db, unit, day)).units.slice(1)
  const names = await namesOf(db, above)
  const children = await sql<{ readonly count: number }>`
    select count(*) from unit_state where parent_id = ${unit} and revoked_by is null
      and valid_from <= ${day} and (valid_to is null or valid_to > ${day})`.execute(db)
  const operations = await sql<OperationRow>`
    select id, kind, effective_on, basis, recorded_at, cardinality(touched) as touched,
      exists (select from unit_operation u where u.undoes = o.id) as undone
    from unit_operation o where touched @> array[${unit}::uuid]
    order by sequence desc limit ${MOST_OPERATIONS}`.execute(db)
  return {
    unit,
    version: found.version,
    states: organisation.states.get(unit) ?? [],
    events: historyOf(organisation, unit),
    above: above.flatMap((id) => names.find((named) => named.unit === id) ?? []),
    children: children.rows[0]?.count ?? 0,
    operations: operations.rows.map(({ id, kind, effectiveOn, basis, recordedAt, touched, undone }) => ({
      id,
      kind,
      on: effectiveOn,
      basis,
      recordedAt: recordedAt.toISOString(),
      touched,
      undone,
    })),
  }
}

async function namesOf(db: Database, units: readonly string[]): Promise<readonly NamedUnit[]> {
  if (units.length === 0) return []
  const { rows } = await sql<NamedUnit>`
    select distinct on (unit_id) unit_id as unit, name from unit_state
    where unit_id = any(${[...units]}::uuid[]) and revoked_by is null
    order by unit_id, valid_from desc`.execute(db)
  return rows
}
