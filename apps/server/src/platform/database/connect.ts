import { CamelCasePlugin, Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { NamingClient } from './name-statements.ts'
import type { DB } from './schema.ts'

/** The database as queries see it: camelCase columns, `date` and `numeric` as text, `bigint` as number. */
export type Database = Kysely<DB>

const TYPES: pg.CustomTypesConfig = {
  getTypeParser: (oid: number, format?: unknown) => {
    // A date is a day in the calendar, not an instant: JavaScript's Date would shift it with the time zone.
    if (oid === pg.types.builtins.DATE) return (text: string) => text
    if (oid === pg.types.builtins.INT8) return (text: string) => Number(text)
    return pg.types.getTypeParser(oid, format as 'text')
  },
}

/**
 * A pool of connections to `url`. With `role`, every connection takes on that role: how one login of a foreign
 * server runs the application with the rights of `openpar_app` only.
 */
export function openPool(url: string, { role, size = 20 }: { role?: string; size?: number } = {}): pg.Pool {
  const pool = new pg.Pool({
    Client: NamingClient,
    connectionString: url,
    max: size,
    types: TYPES,
    // The listeners, jobs and idle readers of a small server need few connections for long.
    idleTimeoutMillis: 30_000,
    application_name: 'openpar',
    ...(role === undefined ? {} : { options: `-c role=${role}` }),
  })
  // Without a listener an idle connection that breaks would end the process; the next query reports it.
  pool.on('error', () => {})
  return pool
}

const pools = new WeakMap<Database, pg.Pool>()

/** Queries on a pool. Keys inside JSON values stay as they are. */
export function databaseOn(pool: pg.Pool): Database {
  const database = new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  pools.set(database, pool)
  return database
}

/** The pool behind `databaseOn`, for COPY. @throws for a transaction, which has one connection only */
export function poolOf(db: Database): pg.Pool {
  const pool = pools.get(db)
  if (pool === undefined) throw new Error('a transaction has no pool')
  return pool
}
