import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

interface Reference {
  readonly table: string
  readonly column: string
}

/** Tables of this feature speak of units by nature; all others belong to records. */
const OWN = ['unit_state', 'unit_operation', 'succession']

/** One of the units that a record of another feature refers to, by the foreign keys of the database; undefined: none. */
export async function unitInUse(db: Database, units: readonly string[]): Promise<string | undefined> {
  if (units.length === 0) return undefined
  const { rows } = await sql<Reference>`
    select conrelid::regclass::text as "table", attname as "column"
    from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[1]
    where contype = 'f' and confrelid = 'unit'::regclass and cardinality(conkey) = 1
      and not conrelid::regclass::text = any(${OWN})`.execute(db)
  for (const { table, column } of rows) {
    const found = await sql<{ readonly unit: string }>`
      select ${sql.ref(column)} as unit from ${sql.table(table)}
      where ${sql.ref(column)} = any(${[...units]}::uuid[]) limit 1`.execute(db)
    if (found.rows[0]) return found.rows[0].unit
  }
  return undefined
}
