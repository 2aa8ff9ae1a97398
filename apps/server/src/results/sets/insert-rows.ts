import { sql } from 'kysely'
import type { Database } from '../../platform/database/connect.ts'

/** Rows sent at a time: few enough for the memory, enough to be nearly as quick as COPY. */
const AT_A_TIME = 2_000

/** Names of the columns with their types in PostgreSQL: `{ unit_id: 'uuid' }`. */
export type ColumnTypes = Readonly<
  Record<string, 'uuid' | 'text' | 'numeric' | 'date' | 'timestamptz' | 'integer' | 'jsonb'>
>

/**
 * Inserts many rows, each a list of values in the order of `columns`, within the transaction of `db` if there is one.
 * While the database writes some, the next are made. Returns how many. Columns that are not named take their defaults.
 */
export async function insertRows(
  db: Database,
  table: string,
  columns: ColumnTypes,
  rows: Iterable<readonly unknown[]>,
): Promise<number> {
  const names = Object.keys(columns)
  const listed = sql.join(names.map((name) => sql.id(name)))
  const shape = sql.raw(names.map((name) => `"${name}" ${columns[name]}`).join(', '))
  const insert = (some: readonly object[]) =>
    sql`insert into ${sql.table(table)} (${listed})
      select * from json_to_recordset(${JSON.stringify(some)}::json) as row (${shape})`.execute(db)
  let waiting: object[] = []
  let writing: Promise<unknown> = Promise.resolve()
  let count = 0
  for (const row of rows) {
    waiting.push(Object.fromEntries(names.map((name, k) => [name, row[k]])))
    if (waiting.length < AT_A_TIME) continue
    count += waiting.length
    await writing
    writing = insert(waiting)
    // A failure is thrown at the next await; until then it is no unhandled one.
    writing.catch(() => {})
    waiting = []
  }
  await writing
  if (waiting.length > 0) await insert(waiting)
  return count + waiting.length
}
