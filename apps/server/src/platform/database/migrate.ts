import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

const FOLDER = fileURLToPath(new URL('migrations', import.meta.url))

/** Any number that no other user of the same server is likely to lock on. */
const LOCK = 7_166_011_066

export interface Migration {
  readonly name: string
  readonly sql: string
}

/** The migrations in the order in which they run. */
export const migrations: readonly Migration[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ name, sql: readFileSync(`${FOLDER}/${name}`, 'utf8') }))

const digestOf = (sql: string) => createHash('sha256').update(sql).digest('hex')

/**
 * Sees to the role that the application runs with. On a server of its own the private database has made it with its own login;
 * on a foreign server it is made here, and its user may take it on.
 */
async function ensureRoles(client: pg.ClientBase): Promise<void> {
  const { rows } = await client.query(`
    select current_user as name, exists (select from pg_roles where rolname = 'openpar_app') as present,
      (select rolsuper or rolcreaterole from pg_roles where rolname = current_user) as mighty`)
  const { name, present, mighty } = rows[0] as { name: string; present: boolean; mighty: boolean }
  if (!present) {
    // Another database of the same server may be made at the same moment.
    await client.query(`do $$ begin create role openpar_app nologin;
      exception when duplicate_object or unique_violation then null; end $$`)
  }
  if (mighty) await client.query(`grant openpar_app to ${pg.escapeIdentifier(name)}`)
  await client.query('grant usage on schema public to openpar_app')
  await client.query('revoke create on schema public from public')
}

/**
 * Brings the database of `url` (its owner) up to the newest migration, each in a transaction of its own, and answers
 * the names of those it ran. Several processes may start at once: one migrates, the others wait.
 * Throws when a migration that ran before has been changed since: the database would not be what the code expects.
 */
export async function migrate(url: string, wanted: readonly Migration[] = migrations): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, application_name: 'openpar migrations' })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await ensureRoles(client)
    await client.query(`create table if not exists migration (
      name text primary key, digest text not null, at timestamptz not null default now())`)
    await client.query('grant select on migration to openpar_app')
    const { rows } = await client.query('select name, digest from migration')
    const done = new Map<string, string>(rows.map(({ name, digest }) => [name, digest]))
    const ran: string[] = []
    for (const { name, sql } of wanted) {
      const digest = done.get(name)
      if (digest !== undefined && digest !== digestOf(sql)) {
        throw new Error(`migration ${name} was changed after it had run on this database`)
      }
      if (digest !== undefined) continue
      await client.query('begin')
      await client.query(sql)
      await client.query('insert into migration (name, digest) values ($1, $2)', [name, digestOf(sql)])
      await client.query('commit')
      ran.push(name)
    }
    return ran
  } finally {
    await client.end()
  }
}
