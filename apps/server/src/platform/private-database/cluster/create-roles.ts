import pg from 'pg'
import { type Access, urlOf } from './access.ts'
import { DATABASE_NAME, ROLES } from './cluster-settings.ts'

/**
 * Makes the roles and the database where they are absent; does nothing where they exist. `openpar_owner` owns the database and
 * makes what is in it; `openpar_app` may connect and use temporary tables, everything else is granted by migrations.
 */
export async function createRoles(access: Access): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(access, 'superuser', 'postgres') })
  await client.connect()
  try {
    for (const role of [ROLES.owner, ROLES.app]) {
      const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
      if (rowCount === 0) await client.query(`create role ${role} login`)
      if (access.kind === 'loopback') {
        await client.query(`alter role ${role} password ${client.escapeLiteral(access.password)}`)
      }
    }
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE_NAME])
    if (rowCount === 0) await client.query(`create database ${DATABASE_NAME} owner ${ROLES.owner}`)
    await client.query(
      `revoke all on database ${DATABASE_NAME} from public;
       grant connect, temporary on database ${DATABASE_NAME} to ${ROLES.app}`,
    )
  } finally {
    await client.end()
  }
}
